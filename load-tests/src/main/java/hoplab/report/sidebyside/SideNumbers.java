package hoplab.report.sidebyside;

import hoplab.report.text.Figures;
import hoplab.statistics.Interval;

/**
 * Figures with their interval, no finer than two digits of its half-width, 0.01 times or 1
 * microsecond. The page writes those of a dropped {@code run.json} by the same rule.
 *
 * @param figures how numbers look
 * @param times what stands behind a ratio
 */
record SideNumbers(Figures figures, String times) {

  static final SideNumbers PAGE = new SideNumbers(Figures.TYPOGRAPHIC, "\u00d7");
  static final SideNumbers TERMINAL = new SideNumbers(Figures.ASCII, "x");

  private static final int RATIO_DECIMALS = 2;
  private static final int MILLI_DECIMALS = 3;

  /**
   * A figure in words.
   *
   * @param value with its unit
   * @param interval in brackets, without unit
   */
  record Text(String value, String interval) {}

  Text ratio(double ratio, Interval interval) {
    int decimals = Math.min(RATIO_DECIMALS, Math.max(0, -lastDigit(interval)));
    return new Text(
        figures.number(ratio, decimals) + times,
        "["
            + figures.number(interval.low(), decimals)
            + ", "
            + figures.number(interval.high(), decimals)
            + "]");
  }

  /** A difference, with its sign. */
  Text difference(double micros, Interval interval) {
    Text text = time(micros, interval);
    boolean plus = micros > 0 && text.value().chars().anyMatch(c -> c >= '1' && c <= '9');
    return plus ? new Text("+" + text.value(), text.interval()) : text;
  }

  Text time(double micros, Interval interval) {
    int digit = Math.max(0, lastDigit(interval));
    double largest =
        Math.max(Math.abs(micros), Math.max(Math.abs(interval.low()), Math.abs(interval.high())));
    boolean millis = largest >= Figures.MILLISECONDS_FROM_MICROS;
    String unit = millis ? "ms" : figures.microUnit();
    return new Text(
        rounded(micros, digit, millis) + space() + unit,
        "["
            + rounded(interval.low(), digit, millis)
            + ", "
            + rounded(interval.high(), digit, millis)
            + "]");
  }

  private String space() {
    return figures == Figures.TYPOGRAPHIC ? "\u00a0" : " ";
  }

  private String rounded(double micros, int digit, boolean millis) {
    double step = Math.pow(10, digit);
    double rounded = Math.rint(micros / step) * step;
    return millis
        ? figures.number(rounded / 1_000, Math.max(0, MILLI_DECIMALS - digit))
        : figures.number(rounded, 0);
  }

  /** The power of ten of the second digit of half the interval's width. */
  private static int lastDigit(Interval interval) {
    double half = (interval.high() - interval.low()) / 2;
    return half > 0 ? (int) Math.floor(Math.log10(half)) - 1 : -RATIO_DECIMALS;
  }
}
