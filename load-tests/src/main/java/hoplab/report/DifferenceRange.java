package hoplab.report;

import hoplab.result.Comparison;
import hoplab.statistics.Verdict;
import java.util.List;

/**
 * The range that a drawing of differences covers; zero is always within.
 *
 * @param lowMicros at most 0
 * @param highMicros at least 0
 */
record DifferenceRange(double lowMicros, double highMicros) {

  /** All differences with their intervals and floors. */
  static DifferenceRange whole(List<Comparison> rows) {
    DifferenceRange range = new DifferenceRange(0, 0);
    for (Comparison c : rows) {
      range = range.withRow(c);
    }
    return range;
  }

  /** The floors, the smallest difference of interest, and whatever is not real. */
  static DifferenceRange near(List<Comparison> rows, double smallestDifferenceMicros) {
    DifferenceRange range =
        new DifferenceRange(0, 0).with(smallestDifferenceMicros).with(-smallestDifferenceMicros);
    for (Comparison c : rows) {
      range = range.with(1.5 * c.floorMicros()).with(-1.5 * c.floorMicros());
      if (c.verdict() == Verdict.INDISTINGUISHABLE) {
        range = range.withRow(c);
      }
    }
    return range;
  }

  double width() {
    return highMicros - lowMicros;
  }

  LinearScale scale(double start, double end, int wantedTicks) {
    return LinearScale.around(lowMicros, highMicros, start, end, wantedTicks);
  }

  private DifferenceRange withRow(Comparison c) {
    return with(c.differenceMicros())
        .with(c.ciLowMicros())
        .with(c.ciHighMicros())
        .with(c.floorMicros())
        .with(-c.floorMicros());
  }

  private DifferenceRange with(double micros) {
    return Double.isFinite(micros)
        ? new DifferenceRange(Math.min(lowMicros, micros), Math.max(highMicros, micros))
        : this;
  }
}
