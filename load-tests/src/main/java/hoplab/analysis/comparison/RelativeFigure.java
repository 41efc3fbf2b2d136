package hoplab.analysis.comparison;

import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.statistics.Estimate;
import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;

/**
 * One variant against a baseline of the reader's choice, within one run.
 *
 * @param variant what is compared
 * @param baseline what it is compared with
 * @param load at which load
 * @param quantile which figure of the latency
 * @param ratio variant over baseline, with its interval over trials
 * @param typicalMicros what the baseline takes: the geometric mean of its trials
 * @param verdict null where the run itself did not judge this pair
 */
public record RelativeFigure(
    String variant,
    String baseline,
    Load load,
    Quantile quantile,
    Estimate ratio,
    double typicalMicros,
    Verdict verdict) {

  /** Variant minus baseline, in microseconds, as it follows from the ratio. */
  public double differenceMicros() {
    return (ratio.value() - 1) * typicalMicros;
  }

  /** Its interval. */
  public Interval differenceInterval() {
    return new Interval(
        (ratio.interval().low() - 1) * typicalMicros,
        (ratio.interval().high() - 1) * typicalMicros);
  }

  /** The same pair the other way round: 1 over the ratio. */
  RelativeFigure inverse(double typicalOfVariant) {
    Interval interval = ratio.interval();
    Estimate inverse =
        new Estimate(
            1 / ratio.value(),
            new Interval(1 / interval.high(), 1 / interval.low()),
            ratio.degreesOfFreedom());
    return new RelativeFigure(
        baseline, variant, load, quantile, inverse, typicalOfVariant, verdict);
  }
}
