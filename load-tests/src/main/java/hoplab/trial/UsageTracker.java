package hoplab.trial;

import hoplab.database.DatabaseServer;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.measure.JvmCounters;
import hoplab.measure.UsageDifference;
import hoplab.measure.UsageReader;
import hoplab.measure.UsageSnapshot;
import hoplab.result.Diagnostic;
import hoplab.result.LabException;
import hoplab.result.Load;
import hoplab.result.TierResult;
import hoplab.result.TrialTier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Processor time and memory of everything that a trial runs, between two moments. */
public final class UsageTracker {

  /** In place of a process id, where the lab itself drives the load. */
  public static final long NO_INJECTOR = -1;

  /** The database's name in what was used. */
  public static final String DATABASE = "database";

  /** The lab's own name in what was used. */
  public static final String LAB = "lab";

  private static final String INJECTOR = "injector";

  private final UsageReader reader = UsageReader.ofThisMachine();
  private final int trial;
  private final Load load;
  private final Map<String, RunningVariant> running;
  private final Optional<DatabaseServer> database;
  private final Consumer<Diagnostic> diagnostics;
  private final Map<String, JvmCounters> countersBefore = new ConcurrentHashMap<>();
  private final Map<String, Double> compileMillis = new ConcurrentHashMap<>();
  private volatile long beginNanos;
  private volatile long endNanos;
  private volatile UsageSnapshot before;
  private volatile UsageSnapshot after;

  /**
   * What runs in one window of a trial of a run, whose diagnostics hear of the compilers of its
   * tiers.
   */
  public UsageTracker(int trial, Load load, RunContext run, Map<String, RunningVariant> running) {
    this.trial = trial;
    this.load = load;
    this.running = running;
    this.database = run.database().server();
    this.diagnostics = run.diagnostics();
  }

  /** The measurement begins. */
  public void begin(long injectorPid) {
    eachTier(
        (name, tier) ->
            JvmCounters.of(tier.process().pid()).ifPresent(one -> countersBefore.put(name, one)));
    before = take(injectorPid);
    beginNanos = System.nanoTime();
  }

  /** The measurement is over. */
  public void end(long injectorPid) {
    endNanos = System.nanoTime();
    after = take(injectorPid);
    eachTier(
        (name, tier) -> JvmCounters.of(tier.process().pid()).ifPresent(now -> tell(name, now)));
  }

  /** What everything has used so far, where the lab itself drives the load. */
  public UsageSnapshot now() {
    return take(NO_INJECTOR);
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
  public List<TrialTier> tiers(Map<String, Long> requests) {
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
  public Double databaseCpuMicrosPer(long requests) {
    return database.isEmpty() || database.get().startup().isEmpty()
        ? null
        : used().cpuNanosByName().get(DATABASE) / 1e3 / requests;
  }

  /** Memory of the database at the end, or null if its processes are out of sight. */
  public Long databaseBytes() {
    return database.isEmpty() || database.get().startup().isEmpty()
        ? null
        : used().residentBytesByName().get(DATABASE);
  }

  private TrialTier cost(String variant, RunningTier tier, long requests, UsageDifference used) {
    String key = variant + "/" + tier.name();
    return new TrialTier(
        variant,
        new TierResult(
            tier.name(),
            used.cpuNanosByName().get(key) / 1e3 / requests,
            used.residentBytesByName().get(key),
            tier.startup().toNanos() / 1e6),
        compilingShare(key));
  }

  /** Null where the tier is no HotSpot, or keeps no counters. */
  private Double compilingShare(String tier) {
    Double millis = compileMillis.get(tier);
    return millis == null ? null : (Double) (1e6 * millis / (endNanos - beginNanos));
  }

  private void tell(String tier, JvmCounters now) {
    JvmCounters then = countersBefore.get(tier);
    if (then != null) {
      double compiled = now.compileMillis() - then.compileMillis();
      compileMillis.put(tier, compiled);
      diagnostics.accept(new Diagnostic(named("compile-time"), compiled, "ms", trial, tier));
      double collected = now.collections() - then.collections();
      diagnostics.accept(new Diagnostic(named("garbage-collections"), collected, "1", trial, tier));
    }
  }

  /** A diagnostic of another load than the quiet one says so. */
  private String named(String diagnostic) {
    return load == Load.QUIET ? diagnostic : diagnostic + "-" + load.label();
  }

  private void eachTier(BiConsumer<String, RunningTier> action) {
    running.forEach(
        (name, variant) ->
            variant.tiers().forEach(tier -> action.accept(name + "/" + tier.name(), tier)));
  }

  private UsageSnapshot take(long injectorPid) {
    Map<String, List<Long>> pids = new LinkedHashMap<>();
    eachTier((name, tier) -> pids.put(name, List.of(tier.process().pid())));
    database.ifPresent(
        server -> pids.put(DATABASE, server.processes().stream().map(ProcessHandle::pid).toList()));
    pids.put(INJECTOR, injectorPid == NO_INJECTOR ? List.of() : List.of(injectorPid));
    pids.put(LAB, List.of(ProcessHandle.current().pid()));
    return UsageSnapshot.take(reader, pids);
  }
}
