package hoplab.measure;

import java.util.Map;

/**
 * What was used between two snapshots.
 *
 * @param cpuNanosByName processor time, user and system, of each group
 * @param residentBytesByName main memory of each group at the end, shared pages counted in each
 *     process
 * @param machine how all processors together spent the time
 */
public record UsageDifference(
    Map<String, Long> cpuNanosByName, Map<String, Long> residentBytesByName, MachineTime machine) {

  private static final double NANOS_PER_MILLI = 1e6;

  public UsageDifference {
    cpuNanosByName = Map.copyOf(cpuNanosByName);
    residentBytesByName = Map.copyOf(residentBytesByName);
  }

  /** Share of all processors that was busy, 0 to 1; 0 if no time passed. */
  public double busyShare() {
    return share(machine.busyMillis());
  }

  /**
   * Share of all processors that was busy with something that is in no group, 0 to 1; 0 if no time
   * passed.
   */
  public double busyElsewhereShare() {
    double known = cpuNanosByName.values().stream().mapToLong(nanos -> nanos).sum();
    double elsewhereMillis = Math.max(0, machine.busyMillis() - known / NANOS_PER_MILLI);
    return share(elsewhereMillis);
  }

  /** Share of all processors that the hypervisor took away, 0 to 1; 0 if no time passed. */
  public double stolenShare() {
    return share(machine.stolenMillis());
  }

  private double share(double millis) {
    return machine.totalMillis() <= 0 ? 0 : Math.min(1, millis / machine.totalMillis());
  }
}
