package hoplab.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What named groups of processes, and the machine, have used so far. A group is a tier, the
 * processes of the database, the injector, or the lab.
 *
 * @param groups usage by process id, by name
 * @param machine at the same moment
 */
public record UsageSnapshot(Map<String, Map<Long, ProcessUsage>> groups, MachineTime machine) {

  public UsageSnapshot {
    groups = Map.copyOf(groups);
  }

  /** Reads all groups at once; processes that are gone are left out. */
  public static UsageSnapshot take(
      UsageReader reader, Map<String, ? extends Collection<Long>> pidsByName) {
    Map<String, Map<Long, ProcessUsage>> groups = new LinkedHashMap<>();
    pidsByName.forEach(
        (name, pids) -> {
          Map<Long, ProcessUsage> usage = new LinkedHashMap<>();
          pids.forEach(pid -> reader.process(pid).ifPresent(used -> usage.put(pid, used)));
          groups.put(name, usage);
        });
    return new UsageSnapshot(groups, reader.machine());
  }

  /** What was used between an earlier snapshot of the same groups and this one. */
  public UsageDifference since(UsageSnapshot before) {
    Map<String, Long> cpuNanos = new LinkedHashMap<>();
    Map<String, Long> residentBytes = new LinkedHashMap<>();
    groups.forEach(
        (name, now) -> {
          cpuNanos.put(name, cpuNanosBetween(before.groups.getOrDefault(name, Map.of()), now));
          residentBytes.put(
              name, now.values().stream().mapToLong(ProcessUsage::residentBytes).sum());
        });
    return new UsageDifference(cpuNanos, residentBytes, machine.since(before.machine));
  }

  /**
   * A process that came counts from its start. One that went has left its whole time with its
   * parent, from which what it had used before is taken off.
   */
  private static long cpuNanosBetween(Map<Long, ProcessUsage> before, Map<Long, ProcessUsage> now) {
    ProcessUsage nothing = new ProcessUsage(0, 0, 0);
    long running = 0;
    long ended = 0;
    for (var entry : now.entrySet()) {
      ProcessUsage then = before.getOrDefault(entry.getKey(), nothing);
      running += entry.getValue().cpuNanos() - then.cpuNanos();
      ended += entry.getValue().endedChildrenCpuNanos() - then.endedChildrenCpuNanos();
    }
    for (var entry : before.entrySet()) {
      if (!now.containsKey(entry.getKey())) {
        ended -= entry.getValue().cpuNanos();
      }
    }
    return running + Math.max(0, ended);
  }
}
