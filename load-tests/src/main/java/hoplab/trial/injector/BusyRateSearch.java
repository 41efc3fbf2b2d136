package hoplab.trial.injector;

import hoplab.launch.ClassArchive;
import hoplab.measure.UsageReader;
import hoplab.measure.UsageSnapshot;
import hoplab.process.ChildProcess;
import hoplab.process.TemporaryFolder;
import hoplab.result.Jit;
import hoplab.result.LabException;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.bundle.BundlePaths;
import hoplab.simulation.HopSettings;
import hoplab.simulation.HopSettingsBuilder;
import hoplab.simulation.Injector;
import hoplab.simulation.Target;
import hoplab.simulation.TraceSettings;
import hoplab.trial.RunContext;
import hoplab.trial.TierFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Searches, before the first trial, the arrival rate that keeps the processors about half busy with
 * everyone side by side. After a short warm-up the injector offers a rate that rises from block to
 * block; the share of busy processors is read at the end of each, and the injector is ended once
 * half are busy. Staff alone signs in: what it costs to sign in all users would be spent once more,
 * for a rate that a thousand users' tokens change by some hundredths.
 */
public final class BusyRateSearch implements Consumer<List<Target>> {

  /** Long enough for a share to be read to about one in a hundred. */
  private static final int BLOCK_MILLIS = 500;

  /** Each rate exceeds the one before by this factor, so that ten of them reach ten times it. */
  private static final double GROWTH = 1.3;

  /**
   * Requests per second that the injector's two event loops can send on time while they have a
   * processor to share with the tiers: two thirds of where they saturate two processors.
   */
  private static final double MOST_REQUESTS_PER_SECOND = 4_000;

  /**
   * Longest warm-up of the search where tiers run code of the first compiler. With half of a quick
   * trial's, the compilers of the injector and of the tiers kept 70% of two processors busy at a
   * rate that took 21% in the trials. Where both compile, only a trial's own warm-up is enough:
   * after this one, 50 users/s kept 80% of two processors busy.
   */
  private static final int LONGEST_WARM_UP_MILLIS_C1 = 12_000;

  private static final long SLACK_MILLIS = 60_000;

  private final RunContext run;
  private final UsageReader reader = UsageReader.ofThisMachine();
  private final RateSteps steps = new RateSteps();
  private UsageSnapshot blockStart;
  private int block;

  /** For the plan of that run. */
  public BusyRateSearch(RunContext run) {
    this.run = run;
  }

  /** The plan of the run, with the rate that was found, if one was searched. */
  public Plan plan() {
    Plan plan = run.plan();
    return block <= RateSteps.SETTLING
        ? plan
        : PlanBuilder.from(plan).withBusyRatePerSecond(steps.chosen(plan.ratePerSecond()));
  }

  /**
   * Searches.
   *
   * @param targets everyone, up
   * @throws LabException if the injector fails, with the end of its log
   */
  @Override
  public void accept(List<Target> targets) {
    tell("looking for the rate that keeps half of the processors busy");
    try (TemporaryFolder folder = TemporaryFolder.create("search", run.reaper())) {
      HopSettings settings = settings(targets, folder);
      List<String> arguments =
          new ArrayList<>(
              Injector.jar().map(jar -> ClassArchive.of(jar).flags()).orElse(List.of()));
      arguments.addAll(Injector.arguments(settings, folder.path()));
      CompletableFuture<Void> found = new CompletableFuture<>();
      try (ChildProcess child =
          ChildProcess.java(
              arguments,
              folder.path(),
              BundlePaths.searchLog(run.bundle()),
              run.reaper(),
              line -> heard(line, settings, found))) {
        child.handle().onExit().thenRun(() -> found.complete(null));
        found.get(settings.warmUpLimitMillis() + SLACK_MILLIS, TimeUnit.MILLISECONDS);
        if (block <= RateSteps.SETTLING) {
          throw new LabException(
              "no rate can be found at which the processors are half busy: say --busy-rate N, or"
                  + " off; the injector last said:\n"
                  + child.lastLines());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted");
    } catch (ExecutionException | TimeoutException e) {
      throw new LabException("the search for the busy rate hangs: say --busy-rate N, or off", e);
    }
  }

  private HopSettings settings(List<Target> targets, TemporaryFolder folder) {
    Plan plan = run.plan();
    double first =
        Math.max(1, Math.rint(plan.ratePerSecond() * BLOCK_MILLIS / 1e3)) * 1e3 / BLOCK_MILLIS;
    double most = Math.max(first, MOST_REQUESTS_PER_SECOND / targets.size());
    return HopSettingsBuilder.builder()
        .targets(targets)
        .ratePerSecond(first)
        .growth(GROWTH)
        .blocks(Math.max(RateSteps.SETTLING + 1, upTo(most / first)))
        .blockMillis(BLOCK_MILLIS)
        .busyRatePerSecond(0)
        .busyBlocks(0)
        .seed(run.options().seed())
        .users(plan.users())
        .signedInUsers(0)
        .warmUpLimitMillis(
            plan.compilers() == Jit.C1
                ? Math.min(LONGEST_WARM_UP_MILLIS_C1, plan.warmUpLimitMillis())
                : plan.warmUpLimitMillis())
        .warmRequests(TierFlags.warmRequests(plan))
        .output(folder.path())
        .tracing(TraceSettings.NONE)
        .build();
  }

  /** How many steps it takes to grow by that factor, the first among them. */
  private static int upTo(double factor) {
    return 1 + (int) Math.floor(Math.log(factor) / Math.log(GROWTH));
  }

  /** In the thread that reads what the injector says, one line after the other. */
  private void heard(String line, HopSettings settings, CompletableFuture<Void> found) {
    InjectorMark.of(line)
        .filter(mark -> mark.kind() == InjectorMark.Kind.PROGRESS)
        .filter(mark -> mark.value() * settings.blocks() >= nextBoundary())
        .ifPresent(mark -> blockBegins(settings, found));
  }

  /** Marks tell a share of two digits. */
  private double nextBoundary() {
    return (blockStart == null ? 0 : block + 1) - 0.1;
  }

  private void blockBegins(HopSettings settings, CompletableFuture<Void> found) {
    UsageSnapshot now = UsageSnapshot.take(reader, Map.of());
    if (blockStart != null) {
      double rate = settings.rateOf(block);
      double share = now.since(blockStart).busyShare();
      steps.add(rate, share);
      block++;
      tell(
          String.format(
              Locale.ROOT, "%.0f users/s keep %.0f%% of the processors busy", rate, 100 * share));
    }
    blockStart = now;
    if (steps.reached() || block == settings.blocks()) {
      found.complete(null);
    }
  }

  private void tell(String doing) {
    run.progress().at(doing, 0);
  }
}
