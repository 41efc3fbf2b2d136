package hoplab.analysis.matrix;

import hoplab.result.Comparison;
import hoplab.statistics.Interval;

/**
 * What a pattern takes more than the baseline, as a run judged it.
 *
 * @param micros pattern minus baseline
 * @param interval at the run's confidence
 * @param ratio pattern over baseline; null where the difference was judged
 * @param ratioInterval its interval; null likewise
 */
public record Difference(double micros, Interval interval, Double ratio, Interval ratioInterval) {

  static Difference of(Comparison comparison) {
    return new Difference(
        comparison.differenceMicros(),
        new Interval(comparison.ciLowMicros(), comparison.ciHighMicros()),
        comparison.ratio(),
        comparison.ratioInterval());
  }
}
