package hoplab.analysis;

import hoplab.result.LoadStep;
import hoplab.result.LoadStepBuilder;
import hoplab.result.LoadStepTarget;
import hoplab.result.LoadTier;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.Scale;
import hoplab.result.Scale.Arrangement;
import hoplab.result.Scale.Kind;
import hoplab.result.Scale.SignedIn;
import hoplab.result.Scale.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Two trials of all-in and bff-hybrid, once and twice, each beside its control. */
public final class ExampleScale {

  private static final double SLOW_MICROS = 400_000;
  private static final double FAST_MICROS = 60_000;

  private ExampleScale() {}

  /**
   * Every arrangement holds 180 users/s times its size and fails at 200 times it, but for the
   * replicas of bff-hybrid, which hold that of {@code bffTwice} and fail a tenth above.
   */
  public static Scale observed(double bffTwice) {
    List<Arrangement> all =
        List.of(
            arrangement("all-in", Kind.REPLICAS, 1),
            arrangement("all-in", Kind.REPLICAS, 2),
            arrangement("all-in", Kind.CONTROL, 2),
            arrangement("bff-hybrid", Kind.REPLICAS, 1),
            arrangement("bff-hybrid", Kind.REPLICAS, 2),
            arrangement("bff-hybrid", Kind.CONTROL, 2));
    List<LoadStep> steps = new ArrayList<>();
    List<Start> starts = new ArrayList<>();
    List<SignedIn> signedIn = new ArrayList<>();
    for (int trial = 1; trial <= 2; trial++) {
      for (Arrangement one : all) {
        double held = one.is("bff-hybrid", Kind.REPLICAS, 2) ? bffTwice : 180.0 * one.times();
        steps.add(step(trial, one, held, FAST_MICROS, 0.4));
        steps.add(step(trial, one, held / 0.9, SLOW_MICROS, 0.4));
        steps.add(step(trial, one, held / 0.9, SLOW_MICROS, 0.4));
        starts.add(
            new Start(
                trial,
                one.name(),
                4 * one.times() + (one.variant().equals("bff-hybrid") ? 8 : 0),
                4 * one.times()));
        if (one.tiers().size() > 1) {
          boolean session = one.variant().equals("all-in");
          signedIn.add(new SignedIn(trial, one.name(), session ? true : null, 100, 100, 0));
        }
      }
    }
    signedIn.add(new SignedIn(1, "all-in-x2", false, 100, 50, 50));
    return new Scale(20, 4, 200_000, all, steps, starts, signedIn, List.of());
  }

  /** One arrangement. */
  public static Arrangement arrangement(String variant, Kind kind, int times) {
    int copies = kind == Kind.REPLICAS ? times : 1;
    return new Arrangement(
        variant + (kind == Kind.CONTROL ? "-pool" : "") + "-x" + times,
        variant,
        kind,
        times,
        IntStream.rangeClosed(1, copies).mapToObj(i -> "app-" + i).toList(),
        copies + (variant.equals("all-in") ? 1 : 2));
  }

  /** One step, at whose end each process has 150 MB. */
  public static LoadStep step(
      int trial, Arrangement one, double rate, double p99Micros, double busyShare) {
    long users = Math.round(rate);
    List<LoadTier> tiers =
        IntStream.rangeClosed(1, one.processes())
            .mapToObj(
                i -> new LoadTier(i <= one.tiers().size() ? "app-" + i : "x" + i, 100, 150L << 20))
            .toList();
    return LoadStepBuilder.builder()
        .trial(trial)
        .ratePerSecond(rate)
        .mode(LoadStep.Mode.ALONE)
        .driver(LoadStep.Driver.VISITS)
        .millis(1_000)
        .lagP99Micros(200)
        .injectorCpuMicros(40 * rate)
        .databaseCpuMicros(50 * rate)
        .busyShare(busyShare)
        .busyElsewhereShare(0.01)
        .stolenShare(0)
        .targets(
            List.of(
                new LoadStepTarget(one.name(), users, users, 0, p99Micros / 10, p99Micros, tiers)))
        .build();
  }

  /** A run of the experiment with all that follows. */
  public static Run run(Scale observed) {
    return RunFindings.complete(
        RunBuilder.builder(ExampleBundle.run())
            .experiment("scale")
            .plan(ExampleTrial.plan(0))
            .trials(List.of())
            .warnings(List.of())
            .scale(observed)
            .build(),
        Set.of());
  }
}
