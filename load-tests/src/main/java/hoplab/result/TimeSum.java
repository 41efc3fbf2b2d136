package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Where the client's time goes in visits that are made one at a time and traced on every link.
 *
 * @param variant its name
 * @param useCase what the client did
 * @param visits how many were traced
 * @param meanMicros the client's time, mean
 * @param p50Micros the client's time, median
 * @param parts mean of each part; they and the mean remainder add up to {@code meanMicros}
 * @param remainderMeanMicros what no part holds, mean
 * @param remainderP50Micros what no part holds, median
 * @param withinTolerance whether the median remainder is at most 10% of the median time or 50 us,
 *     whichever is larger
 */
@RecordBuilder
public record TimeSum(
    String variant,
    String useCase,
    int visits,
    double meanMicros,
    double p50Micros,
    List<Part> parts,
    double remainderMeanMicros,
    double remainderP50Micros,
    boolean withinTolerance) {
  public TimeSum {
    Rule.text("variant", variant);
    Rule.text("useCase", useCase);
    Rule.positive("visits", visits);
    Rule.notNegative("meanMicros", meanMicros);
    Rule.notNegative("p50Micros", p50Micros);
    Rule.finite("remainderMeanMicros", remainderMeanMicros);
    Rule.finite("remainderP50Micros", remainderP50Micros);
    parts = List.copyOf(parts);
  }
}
