package hoplab.report.plot;

import hoplab.result.Comparison;
import java.util.Comparator;
import java.util.List;

/**
 * The range that a drawing of differences covers; zero is always within.
 *
 * @param lowMicros at most 0
 * @param highMicros at least 0
 */
public record DifferenceRange(double lowMicros, double highMicros) {
  private static final double FAR = 5;

  /** All differences with their intervals and floors. */
  public static DifferenceRange whole(List<Comparison> rows) {
    DifferenceRange range = new DifferenceRange(0, 0);
    for (Comparison c : rows) {
      range = range.withRow(c);
    }
    return range;
  }

  /**
   * The floors, the band of what does not matter, and every difference that is not far larger than
   * what is within already.
   */
  static DifferenceRange near(List<Comparison> rows, double bandMicros) {
    DifferenceRange range = new DifferenceRange(0, 0).with(bandMicros).with(-bandMicros);
    for (Comparison c : rows) {
      range = range.with(1.5 * floor(c)).with(-1.5 * floor(c));
    }
    List<DifferenceRange> ascending =
        rows.stream()
            .map(c -> whole(List.of(c)))
            .sorted(Comparator.comparingDouble(DifferenceRange::reach))
            .toList();
    for (DifferenceRange row : ascending) {
      if (row.reach() <= FAR * range.reach()) {
        range = range.with(row.lowMicros()).with(row.highMicros());
      }
    }
    return range;
  }

  private double reach() {
    return Math.max(-lowMicros, highMicros);
  }

  double width() {
    return highMicros - lowMicros;
  }

  public LinearScale scale(double start, double end, int wantedTicks) {
    return LinearScale.around(lowMicros, highMicros, start, end, wantedTicks);
  }

  private static double floor(Comparison c) {
    return c.floorMicros() == null ? 0 : c.floorMicros();
  }

  private DifferenceRange withRow(Comparison c) {
    return with(c.differenceMicros())
        .with(c.ciLowMicros())
        .with(c.ciHighMicros())
        .with(floor(c))
        .with(-floor(c));
  }

  private DifferenceRange with(double micros) {
    return Double.isFinite(micros)
        ? new DifferenceRange(Math.min(lowMicros, micros), Math.max(highMicros, micros))
        : this;
  }
}
