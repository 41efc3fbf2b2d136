package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Latency, cost and capacity over the rate at which users arrive.
 *
 * @param p99LimitMicros a rate holds while the 99th percentile is at most this
 * @param sideBySideUntilPerSecond highest rate at which all variants were called in the same
 *     seconds; above, one at a time
 * @param steps as they were made, trial by trial; all else follows from them and from the trials
 * @param points by variant, then by rate
 * @param standing what each variant costs without any load
 * @param capacities by variant
 * @param matches the two injectors side by side, at the rates of the trials
 */
@RecordBuilder
public record LoadCurve(
    double p99LimitMicros,
    double sideBySideUntilPerSecond,
    List<LoadStep> steps,
    List<LoadPoint> points,
    List<StandingCost> standing,
    List<Capacity> capacities,
    List<InjectorMatch> matches) {
  public LoadCurve {
    Rule.positive("p99LimitMicros", p99LimitMicros);
    Rule.notNegative("sideBySideUntilPerSecond", sideBySideUntilPerSecond);
    steps = List.copyOf(steps);
    points = List.copyOf(points);
    standing = List.copyOf(standing);
    capacities = List.copyOf(capacities);
    matches = List.copyOf(matches);
  }

  /** What was observed, without what follows from it. */
  public static LoadCurve observed(
      double p99LimitMicros, double sideBySideUntilPerSecond, List<LoadStep> steps) {
    return new LoadCurve(
        p99LimitMicros,
        sideBySideUntilPerSecond,
        steps,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
