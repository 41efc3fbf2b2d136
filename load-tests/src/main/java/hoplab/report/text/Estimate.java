package hoplab.report.text;

/**
 * An estimate and its interval in words, with no more than two digits of half the interval's width,
 * never below a microsecond or a hundredth of a ratio.
 *
 * @param figure the estimate with its unit
 * @param interval in brackets; what stands for no number where there is none
 */
public record Estimate(String figure, String interval) {

  private static final double MICROS_PER_MILLI = 1_000;
  private static final int DECIMALS_OF_MILLIS = 2;
  private static final int DECIMALS_OF_RATIO = 2;

  /** A difference between times, with its sign. */
  public static Estimate ofDifference(Figures figures, double micros, double low, double high) {
    boolean known = Double.isFinite(low) && Double.isFinite(high);
    double step = Math.max(1, known ? step(low, high) : 1);
    double largest = Math.max(Math.abs(micros), known ? Math.max(-low, high) : 0);
    Times times =
        largest < Figures.MILLISECONDS_FROM_MICROS
            ? new Times(figures, 1, 0, figures.microUnit())
            : new Times(figures, MICROS_PER_MILLI, decimals(step / MICROS_PER_MILLI), "ms");
    return new Estimate(
        times.signed(rounded(micros, step)) + "\u00a0" + times.unit(),
        times.interval(rounded(low, step), rounded(high, step)));
  }

  /** A ratio, told in times. */
  public static Estimate ofRatio(Figures figures, double ratio, double low, double high) {
    int decimals = Math.min(DECIMALS_OF_RATIO, digits(step(low, high)));
    String interval =
        "[" + figures.number(low, decimals) + ", " + figures.number(high, decimals) + "]";
    return new Estimate(figures.number(ratio, decimals) + "\u00d7", interval);
  }

  /** Unit of the second digit of half the width. */
  private static double step(double low, double high) {
    double half = (high - low) / 2;
    return half > 0 ? Math.pow(10, Math.floor(Math.log10(half)) - 1) : 0;
  }

  private static double rounded(double value, double step) {
    return Double.isFinite(value) ? Math.rint(value / step) * step : value;
  }

  private static int decimals(double step) {
    return Math.min(DECIMALS_OF_MILLIS, digits(step));
  }

  private static int digits(double step) {
    return step > 0 ? Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9)) : DECIMALS_OF_MILLIS;
  }
}
