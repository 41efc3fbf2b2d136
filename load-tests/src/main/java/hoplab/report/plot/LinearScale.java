package hoplab.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Equal steps for equal differences.
 *
 * @param low value at {@code start}
 * @param high value at {@code end}, above {@code low}
 * @param start pixel
 * @param end pixel
 * @param wantedTicks about how many ticks
 */
public record LinearScale(double low, double high, double start, double end, int wantedTicks)
    implements Scale {

  /** Widens the range a little, so that nothing sits on the edge; a point becomes a range. */
  static LinearScale around(double low, double high, double start, double end, int wantedTicks) {
    double margin = high > low ? 0.05 * (high - low) : Math.max(1, Math.abs(high) * 0.05);
    return new LinearScale(low - margin, high + margin, start, end, wantedTicks);
  }

  /** From zero, for lengths of bars. */
  public static LinearScale fromZero(double high, double start, double end, int wantedTicks) {
    return new LinearScale(0, high > 0 ? high * 1.02 : 1, start, end, wantedTicks);
  }

  boolean holds(double value) {
    return low <= value && value <= high;
  }

  /** The pixel of a value, at the edge if it lies beyond. */
  public double clamped(double value) {
    return at(Math.max(low, Math.min(high, value)));
  }

  @Override
  public double at(double value) {
    return start + (value - low) / (high - low) * (end - start);
  }

  /** Distance between two ticks: 1, 2 or 5 times a power of ten. */
  public double step() {
    double rough = (high - low) / Math.max(1, wantedTicks);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    return power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
  }

  @Override
  public List<Double> ticks() {
    double step = step();
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
