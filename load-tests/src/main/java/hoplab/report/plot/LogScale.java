package hoplab.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Equal steps for equal ratios.
 *
 * @param low value at {@code start}, above zero
 * @param high value at {@code end}, above {@code low}
 * @param start pixel
 * @param end pixel
 */
record LogScale(double low, double high, double start, double end) implements Scale {
  private static final int[] STEPS = {1, 2, 5};

  /** The pixel of a value, at the lower edge if it lies below. */
  @Override
  public double at(double value) {
    return start + Math.log(Math.max(value, low) / low) / Math.log(high / low) * (end - start);
  }

  /** The range widened to the next ticks, so that ticks bound the drawing. */
  static LogScale around(double low, double high, double start, double end) {
    double from = Math.max(low, 1e-3);
    return new LogScale(below(from), above(Math.max(high, from)), start, end);
  }

  @Override
  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int power = exponent(low); Math.pow(10, power) <= high * 1.0001; power++) {
      for (int step : STEPS) {
        double tick = step * Math.pow(10, power);
        if (tick >= low * 0.9999 && tick <= high * 1.0001) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  private static int exponent(double value) {
    return (int) Math.floor(Math.log10(value) + 1e-9);
  }

  private static double below(double value) {
    double power = Math.pow(10, exponent(value));
    return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
  }

  private static double above(double value) {
    double power = Math.pow(10, exponent(value));
    return value < 2 * power ? 2 * power : value < 5 * power ? 5 * power : 10 * power;
  }
}
