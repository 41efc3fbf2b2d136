package hoplab.trial.injector;

import hoplab.launch.ClassArchive;
import hoplab.process.ChildProcess;
import hoplab.process.ProcessReaper;
import hoplab.result.Injection;
import hoplab.result.InjectionBuilder;
import hoplab.result.LabException;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.TargetRecording;
import hoplab.result.TargetRecordingBuilder;
import hoplab.result.bundle.BundlePaths;
import hoplab.simulation.HopSettings;
import hoplab.simulation.HopSettingsBuilder;
import hoplab.simulation.Injector;
import hoplab.simulation.Target;
import hoplab.simulation.TraceSettings;
import hoplab.trial.Progress;
import hoplab.trial.RunContext;
import hoplab.trial.TierFlags;
import hoplab.trial.TraceReading;
import hoplab.trial.UsageTracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/** Runs the injector, a Java process of its own, once for each trial. */
final class InjectorRun {

  /** What a trial takes besides warm-up and measurement; far more, and the injector hangs. */
  private static final long SLACK_MILLIS = 90_000;

  private final Plan plan;
  private final Path bundle;
  private final ProcessReaper reaper;
  private final TraceSettings tracing;
  private final TraceReading traces;
  private final Progress all;

  /**
   * @param tracing which blocks are traced
   * @param traces reads what tiers noted
   */
  InjectorRun(RunContext run, TraceSettings tracing, TraceReading traces) {
    this.tracing = tracing;
    this.traces = traces;
    this.plan = run.plan();
    this.bundle = run.bundle();
    this.reaper = run.reaper();
    this.all = run.progress();
  }

  /**
   * Warms up and measures.
   *
   * @param usage is told when the measurement at each load begins and ends
   * @param progress hears the share that is done, 0 to 1
   * @return what was recorded at each load of the plan
   * @throws LabException if the injector fails, with the end of its log
   */
  Map<Load, Injection> run(
      int trial,
      List<Target> targets,
      long seed,
      Map<Load, UsageTracker> usage,
      DoubleConsumer progress) {
    Path output = BundlePaths.injectorOutput(bundle, trial);
    HopSettings settings =
        HopSettingsBuilder.builder()
            .targets(targets)
            .ratePerSecond(plan.ratePerSecond())
            .growth(1)
            .blocks(plan.blocksPerTrial())
            .blockMillis(plan.blockMillis())
            .busyRatePerSecond(plan.ratePerSecond(Load.BUSY).orElse(0))
            .busyBlocks(plan.blocksPerTrial(Load.BUSY))
            .seed(seed)
            .users(plan.users())
            .signedInUsers(plan.usersWithSession())
            .warmUpLimitMillis(plan.warmUpLimitMillis())
            .warmRequests(TierFlags.warmRequests(plan))
            .output(output)
            .tracing(tracing)
            .build();
    Optional<ClassArchive> archive = Injector.jar().map(ClassArchive::of);
    List<String> arguments =
        new ArrayList<>(archive.map(ClassArchive::flagsOrMaking).orElse(List.of()));
    arguments.addAll(Injector.arguments(settings, BundlePaths.gatling(bundle, trial)));
    CompletableFuture<ChildProcess> self = new CompletableFuture<>();
    InjectorMarks marks =
        new InjectorMarks(
            plan,
            usage,
            self,
            progress,
            (load, over) -> all.blocks(trial, load, over, plan.blocksPerTrial(load)));
    try (ChildProcess child =
        ChildProcess.java(
            arguments, bundle, BundlePaths.injectorLog(bundle, trial), reaper, marks)) {
      self.complete(child);
      int exit =
          child
              .waitFor(
                  HopSettings.longestSignInMillis(plan.usersWithSession(), targets.size())
                      + plan.warmUpLimitMillis()
                      + plan.measuredMillisPerTrial()
                      + plan.measuredMillisPerTrial(Load.BUSY)
                      + SLACK_MILLIS)
              .orElseThrow(
                  () ->
                      new LabException("the injector hangs; it last said:\n" + child.lastLines()));
      if (exit != 0) {
        throw new LabException(
            "the injector failed with exit code " + exit + "; it last said:\n" + child.lastLines());
      }
      archive.ifPresent(ClassArchive::adopt);
      Map<Load, Injection> recorded = new EnumMap<>(Load.class);
      for (Load load : List.of(Load.BUSY, Load.QUIET)) { // the folder of one is in the other's
        if (plan.ratePerSecond(load).isPresent()) {
          recorded.put(load, adopted(trial, load, Injector.output(output, load)));
        }
      }
      return recorded;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted");
    } catch (IOException e) {
      throw new LabException("the recording of trial " + trial + " cannot be kept: " + e, e);
    } finally {
      archive.ifPresent(ClassArchive::discard);
    }
  }

  /** Moves the histograms into the bundle, under names that tell the trials apart. */
  private Injection adopted(int trial, Load load, Path output) throws IOException {
    Injection injection = traces.split(Injector.read(output), Injector.traced(output));
    for (TargetRecording target : injection.targets()) {
      Files.move(
          output.resolve(target.histogram()),
          bundle.resolve(BundlePaths.histogram(target.name(), trial, load)));
    }
    try (var left = Files.list(output)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(output);
    return InjectionBuilder.from(injection)
        .withTargets(
            injection.targets().stream()
                .map(
                    target ->
                        TargetRecordingBuilder.from(target)
                            .withHistogram(BundlePaths.histogram(target.name(), trial, load)))
                .toList());
  }
}
