package hoplab.analysis;

import hoplab.result.LoadCurve;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepBuilder;
import hoplab.result.LoadStepTarget;
import hoplab.result.LoadTier;
import hoplab.result.Plan;
import hoplab.result.TrialResult;
import java.util.ArrayList;
import java.util.List;

/** Steps of a load curve, made up. */
public final class LoadSteps {

  private LoadSteps() {}

  /** One variant alone at 1,000 ms, with that p99, its p50 a tenth of it, and one tier. */
  public static LoadStep alone(int trial, String variant, double rate, double p99Micros) {
    return step(trial, LoadStep.Mode.ALONE, rate, List.of(target(variant, rate, p99Micros)));
  }

  /** Several side by side; names and p99s in turn. */
  public static LoadStep beside(int trial, double rate, Object... namesAndP99) {
    List<LoadStepTarget> targets = new ArrayList<>();
    for (int i = 0; i < namesAndP99.length; i += 2) {
      targets.add(
          target((String) namesAndP99[i], rate, ((Number) namesAndP99[i + 1]).doubleValue()));
    }
    return step(trial, LoadStep.Mode.SIDE_BY_SIDE, rate, targets);
  }

  /** The curve of these steps, with a limit of 50 ms, and all that follows. */
  public static LoadCurve curve(Plan plan, List<LoadStep> steps, List<TrialResult> trials) {
    return LoadFindings.complete(plan, LoadCurve.observed(50_000, 320, steps), trials);
  }

  private static LoadStep step(
      int trial, LoadStep.Mode mode, double rate, List<LoadStepTarget> targets) {
    return LoadStepBuilder.builder()
        .trial(trial)
        .ratePerSecond(rate)
        .mode(mode)
        .driver(LoadStep.Driver.VISITS)
        .millis(1_000)
        .lagP99Micros(200)
        .injectorCpuMicros(40 * rate)
        .databaseCpuMicros(50 * rate)
        .busyShare(0.5)
        .busyElsewhereShare(0.01)
        .stolenShare(0)
        .targets(targets)
        .build();
  }

  private static LoadStepTarget target(String name, double rate, double p99Micros) {
    long users = Math.round(rate);
    return new LoadStepTarget(
        name,
        users,
        users,
        0,
        p99Micros / 10,
        p99Micros,
        List.of(new LoadTier("app", users == 0 ? 4_000 : 100.0 * users, 150_000_000)));
  }
}
