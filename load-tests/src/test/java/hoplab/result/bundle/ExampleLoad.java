package hoplab.result.bundle;

import hoplab.result.Capacity;
import hoplab.result.InjectorMatch;
import hoplab.result.LoadCurve;
import hoplab.result.LoadPoint;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepTarget;
import hoplab.result.LoadTier;
import hoplab.result.LoadTierCost;
import hoplab.result.StandingCost;
import hoplab.result.StepOutcome;
import hoplab.statistics.Interval;
import java.util.List;

/** A load curve with every kind of value: whole, broken, absent. Its figures need not fit. */
final class ExampleLoad {

  private ExampleLoad() {}

  static LoadCurve curve() {
    List<LoadTierCost> tiers = List.of(new LoadTierCost("app", 310.25, 150_000_001));
    return new LoadCurve(
        50_000,
        320,
        List.of(
            new LoadStep(
                1,
                2_560.5,
                LoadStep.Mode.ALONE,
                LoadStep.Driver.VISITS,
                1_050.25,
                812.5,
                210_000.5,
                null,
                0.91,
                0.01,
                0,
                List.of(
                    new LoadStepTarget(
                        "all-in'",
                        2_560,
                        2_550,
                        3,
                        900.25,
                        61_000,
                        List.of(new LoadTier("app", 810_000.25, 150_000_001)))))),
        List.of(
            point(null, null, null, List.of(), null),
            point(61_000.5, 2.125, new Interval(1.9, 2.375), tiers, 88.5)),
        List.of(new StandingCost("all-in'", tiers)),
        List.of(
            new Capacity("all-in'", null, null, StepOutcome.DISTURBED, 0, false, null, null, null),
            new Capacity(
                "bff-hybrid", 2_560.0, 3_620.0, StepOutcome.ERRORS, 3, true, 0.21, 0.81, 0.125)),
        List.of(new InjectorMatch("all-in'", 412, 367.5, 305.25, 0.83)));
  }

  private static LoadPoint point(
      Double p99, Double ratio, Interval interval, List<LoadTierCost> tiers, Double database) {
    return new LoadPoint(
        "all-in'",
        2_560,
        LoadStep.Mode.SIDE_BY_SIDE,
        2,
        5_120,
        3,
        900.25,
        interval,
        p99,
        interval,
        ratio,
        interval,
        ratio == null ? null : -450.125,
        interval,
        tiers,
        database);
  }
}
