package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The fingerprint of the machine: what another reader needs to judge a figure.
 *
 * @param processor model of the processor
 * @param logicalProcessors how many processors the operating system offers
 * @param physicalCores how many cores stand behind them
 * @param memoryBytes main memory
 * @param operatingSystem family and version
 * @param kernel version of the kernel
 * @param scheduler what shares out the processors, and how it interrupts, or null where it was not
 *     recorded
 * @param jvm vendor and version of the Java that runs every tier
 * @param governor the processor's frequency governor, or null where it cannot be read
 * @param virtualMachine kind of virtual machine, or null if none was recognised
 * @param loadAverageBefore one-minute load average before the start, or null where there is none
 * @param busyShareBefore share of all processors that was busy just before the start, 0 to 1
 */
@RecordBuilder
public record Machine(
    String processor,
    int logicalProcessors,
    int physicalCores,
    long memoryBytes,
    String operatingSystem,
    String kernel,
    String scheduler,
    String jvm,
    String governor,
    String virtualMachine,
    Double loadAverageBefore,
    double busyShareBefore) {
  public Machine {
    Rule.text("processor", processor);
    Rule.positive("physicalCores", physicalCores);
    Rule.rising("physicalCores, logicalProcessors", physicalCores, logicalProcessors);
    Rule.positive("memoryBytes", memoryBytes);
    Rule.text("operatingSystem", operatingSystem);
    Rule.text("kernel", kernel);
    Rule.text("jvm", jvm);
    Rule.notNegativeOrNull("loadAverageBefore", loadAverageBefore);
    Rule.share("busyShareBefore", busyShareBefore);
  }
}
