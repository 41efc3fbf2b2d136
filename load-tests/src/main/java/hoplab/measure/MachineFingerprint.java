package hoplab.measure;

import hoplab.result.Machine;
import hoplab.result.MachineBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.ComputerSystem;
import oshi.hardware.HardwareAbstractionLayer;

/** Reads the fingerprint of the machine that this process runs on. */
public final class MachineFingerprint {

  private static final Path LINUX_GOVERNOR =
      Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");

  /** What hypervisors write where a maker writes its name and the model. */
  private static final List<String> HYPERVISORS =
      List.of(
          "Firecracker",
          "KVM",
          "QEMU",
          "VMware",
          "VirtualBox",
          "Xen",
          "Amazon EC2",
          "Google Compute Engine",
          "Virtual Machine",
          "Parallels",
          "OpenStack",
          "Bochs");

  private MachineFingerprint() {}

  /** Reads it; returns after a second, over which it watches how busy the processors are. */
  public static Machine read() {
    return read(Duration.ofSeconds(1));
  }

  static Machine read(Duration window) {
    SystemInfo system = new SystemInfo();
    HardwareAbstractionLayer hardware = system.getHardware();
    CentralProcessor processor = hardware.getProcessor();
    double busy = processor.getSystemCpuLoad(window.toMillis());
    double load = processor.getSystemLoadAverage(1)[0];
    return MachineBuilder.builder()
        .processor(known(processor.getProcessorIdentifier().getName()))
        .logicalProcessors(processor.getLogicalProcessorCount())
        .physicalCores(
            Math.min(processor.getPhysicalProcessorCount(), processor.getLogicalProcessorCount()))
        .memoryBytes(hardware.getMemory().getTotal())
        .operatingSystem(known(system.getOperatingSystem().toString()))
        .kernel(known(System.getProperty("os.version")))
        .scheduler(LinuxScheduler.read())
        .jvm(known(System.getProperty("java.vm.vendor") + " " + Runtime.version()))
        .governor(firstLine(LINUX_GOVERNOR))
        .virtualMachine(hypervisor(hardware))
        .loadAverageBefore(load < 0 ? null : (Double) load)
        .busyShareBefore(Math.max(0, Math.min(1, busy)))
        .build();
  }

  /** Its name; else, if the processor admits to have one, {@code unnamed}; else null. */
  private static String hypervisor(HardwareAbstractionLayer hardware) {
    ComputerSystem computer = hardware.getComputerSystem();
    String named =
        hypervisorIn(
            String.join(
                " ",
                computer.getManufacturer(),
                computer.getModel(),
                computer.getFirmware().getManufacturer(),
                computer.getFirmware().getName()));
    boolean admitted =
        hardware.getProcessor().getFeatureFlags().stream()
            .anyMatch(flags -> flags.contains("hypervisor"));
    return named == null && admitted ? "unnamed" : named;
  }

  /** The first known hypervisor that {@code text} names, or null. */
  static String hypervisorIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return HYPERVISORS.stream()
        .filter(name -> lower.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  /** The first line of a file of the operating system, or null where it cannot be read. */
  static String firstLine(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty() || lines.get(0).isBlank() ? null : lines.get(0).strip();
    } catch (IOException e) {
      return null;
    }
  }

  private static String known(String text) {
    return text == null || text.isBlank() ? "unknown" : text.strip();
  }
}
