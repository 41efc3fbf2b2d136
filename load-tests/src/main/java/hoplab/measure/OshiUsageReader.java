package hoplab.measure;

import java.util.Optional;
import java.util.OptionalLong;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.TickType;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** Reads with OSHI, and on Linux finer than OSHI does. */
final class OshiUsageReader implements UsageReader {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final OperatingSystem system;
  private final CentralProcessor processor;

  OshiUsageReader() {
    SystemInfo info = new SystemInfo();
    system = info.getOperatingSystem();
    processor = info.getHardware().getProcessor();
  }

  @Override
  public Optional<ProcessUsage> process(long pid) {
    OSProcess process = system.getProcess(Math.toIntExact(pid));
    if (process == null) {
      return Optional.empty();
    }
    long coarse = (process.getUserTime() + process.getKernelTime()) * NANOS_PER_MILLI;
    OptionalLong fine = LinuxProcessTime.cpuNanos(pid);
    return Optional.of(
        new ProcessUsage(
            fine.orElse(coarse),
            LinuxProcessTime.endedChildrenCpuNanos(pid),
            process.getResidentSetSize()));
  }

  @Override
  public MachineTime machine() {
    long[] millis = processor.getSystemCpuLoadTicks();
    long idle = millis[TickType.IDLE.getIndex()] + millis[TickType.IOWAIT.getIndex()];
    long stolen = millis[TickType.STEAL.getIndex()];
    long total = 0;
    for (long part : millis) {
      total += part;
    }
    return new MachineTime(total - idle - stolen, idle, stolen);
  }
}
