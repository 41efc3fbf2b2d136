package hoplab.trial;

import hoplab.database.DatabaseServer;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.measure.UsageDifference;
import hoplab.measure.UsageReader;
import hoplab.measure.UsageSnapshot;
import hoplab.result.LabException;
import hoplab.result.TierResult;
import hoplab.result.TrialTier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Processor time and memory of everything that a trial runs, between two moments. */
public final class UsageTracker {

  /** In place of a process id, where the lab itself drives the load. */
  public static final long NO_INJECTOR = -1;

  private static final String DATABASE = "database";
  private static final String LAB = "lab";
  private static final String INJECTOR = "injector";

  private final UsageReader reader = UsageReader.ofThisMachine();
  private final Map<String, RunningVariant> running;
  private final Optional<DatabaseServer> database;
  private volatile UsageSnapshot before;
  private volatile UsageSnapshot after;

  public UsageTracker(Map<String, RunningVariant> running, Optional<DatabaseServer> database) {
    this.running = running;
    this.database = database;
  }

  /** The measurement begins. */
  public void begin(long injectorPid) {
    before = take(injectorPid);
  }

  /** The measurement is over. */
  public void end(long injectorPid) {
    after = take(injectorPid);
  }

  /** What was used in between. */
  public UsageDifference used() {
    if (before == null || after == null) {
      throw new LabException(
          "the injector ended without saying when it measured: see its log, and report it");
    }
    return after.since(before);
  }

  /**
   * The cost of each tier.
   *
   * @param requests how many each participant got; one that got none is left out
   */
  List<TrialTier> tiers(Map<String, Long> requests) {
    UsageDifference used = used();
    List<TrialTier> tiers = new ArrayList<>();
    running.forEach(
        (name, variant) -> {
          long count = requests.getOrDefault(name, 0L);
          if (count > 0) {
            variant.tiers().forEach(tier -> tiers.add(cost(name, tier, count, used)));
          }
        });
    return tiers;
  }

  /** Processor time of the database per request, or null if its processes are out of sight. */
  Double databaseCpuMicrosPer(long requests) {
    return database.isEmpty() || database.get().startup().isEmpty()
        ? null
        : used().cpuNanosByName().get(DATABASE) / 1e3 / requests;
  }

  /** Memory of the database at the end, or null if its processes are out of sight. */
  Long databaseBytes() {
    return database.isEmpty() || database.get().startup().isEmpty()
        ? null
        : used().residentBytesByName().get(DATABASE);
  }

  private static TrialTier cost(
      String variant, RunningTier tier, long requests, UsageDifference used) {
    String key = variant + "/" + tier.name();
    return new TrialTier(
        variant,
        new TierResult(
            tier.name(),
            used.cpuNanosByName().get(key) / 1e3 / requests,
            used.residentBytesByName().get(key),
            tier.startup().toNanos() / 1e6));
  }

  private UsageSnapshot take(long injectorPid) {
    Map<String, List<Long>> pids = new LinkedHashMap<>();
    running.forEach(
        (name, variant) ->
            variant
                .tiers()
                .forEach(
                    tier -> pids.put(name + "/" + tier.name(), List.of(tier.process().pid()))));
    database.ifPresent(
        server -> pids.put(DATABASE, server.processes().stream().map(ProcessHandle::pid).toList()));
    pids.put(INJECTOR, injectorPid == NO_INJECTOR ? List.of() : List.of(injectorPid));
    pids.put(LAB, List.of(ProcessHandle.current().pid()));
    return UsageSnapshot.take(reader, pids);
  }
}
