package hoplab.report.text;

import hoplab.statistics.Interval;
import java.util.Locale;

/**
 * Numbers as a reader wants them: microseconds with separators, milliseconds from 10,000 us on, the
 * same on every machine whatever its locale. A number that is not finite becomes {@link #none()}.
 */
public final class Figures {
  /** For terminals: nothing but ASCII. */
  public static final Figures ASCII = new Figures("us", "-", "n/a");

  /** For pages and pictures: micro sign, true minus sign. */
  public static final Figures TYPOGRAPHIC = new Figures("\u00b5s", "\u2212", "\u2013");

  /** What stands where the run's version of {@code run.json} did not hold a figure. */
  public static final String NOT_RECORDED = "not recorded";

  /** From this time on, times are written in milliseconds. */
  public static final double MILLISECONDS_FROM_MICROS = 10_000;

  private static final double TENTHS_BELOW_MICROS = 10;

  private static final double RATIO_FAR = 1.5;

  private final String micro;
  private final String minus;
  private final String none;

  private Figures(String micro, String minus, String none) {
    this.micro = micro;
    this.minus = minus;
    this.none = none;
  }

  /** What stands where there is no number. */
  public String none() {
    return none;
  }

  /** The unit of every time that does not name another. */
  public String microUnit() {
    return micro;
  }

  /** One way to write several times that stand together, so that they share unit and decimals. */
  public Times together(double... micros) {
    boolean small = false;
    double largest = 0;
    for (double value : micros) {
      if (Double.isFinite(value)) {
        small |= value != 0 && Math.abs(value) < TENTHS_BELOW_MICROS;
        largest = Math.max(largest, Math.abs(value));
      }
    }
    if (largest >= MILLISECONDS_FROM_MICROS) {
      return new Times(this, 1_000, 2, "ms");
    }
    return new Times(this, 1, small ? 1 : 0, micro);
  }

  /** A time for a column headed by {@link #microUnit()}: names its unit only if it is another. */
  public String cell(double micros) {
    Times times = together(micros);
    return times.plain(micros) + times.unitUnless(micro);
  }

  /** A time with its unit. */
  public String time(double micros) {
    Times times = together(micros);
    return Double.isFinite(micros) ? times.plain(micros) + " " + times.unit() : none;
  }

  /** An interval for a column headed by {@link #microUnit()}; null becomes {@link #none()}. */
  public String cell(Interval interval) {
    if (interval == null) {
      return none;
    }
    Times times = together(interval.low(), interval.high());
    return times.interval(interval.low(), interval.high()) + times.unitUnless(micro);
  }

  public String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return none;
    }
    String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
    boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value < 0 && !zero ? minus + digits : digits;
  }

  public String count(long value) {
    return number(value, 0);
  }

  /** Mebibytes, as memory is sold and as tools show it. */
  public String mebibytes(double bytes) {
    return number(bytes / (1 << 20), 0);
  }

  public String gibibytes(double bytes) {
    return number(bytes / (1 << 30), 1) + " GiB";
  }

  /** A share from 0 to 1 in percent. */
  public String percent(double share, int decimals) {
    return Double.isFinite(share) ? number(100 * share, decimals) + "%" : none;
  }

  /** A share in percent with its sign; zero has none. */
  public String signedPercent(double share, int decimals) {
    String percent = percent(share, decimals);
    return share > 0 && !percent.equals(percent(0, decimals)) ? "+" + percent : percent;
  }

  /** A ratio: the nearer to 1, the more decimals it needs. */
  public String ratio(double ratio) {
    return number(ratio, ratio > RATIO_FAR || ratio < 1 / RATIO_FAR ? 2 : 3);
  }

  /** An interval of ratios, in brackets. */
  public String ratioInterval(double low, double high) {
    return "[" + ratio(low) + ", " + ratio(high) + "]";
  }

  /** A ratio with its interval; {@link #none()} where none was judged. */
  public String ratio(Double ratio, Double low, Double high) {
    return ratio == null ? none : ratio(ratio) + " " + ratioInterval(low, high);
  }

  /** A level of confidence, 0.95 as {@code 95%}, 0.995 as {@code 99.5%}. */
  public String confidence(double level) {
    double percent = 100 * level;
    boolean whole = Math.abs(percent - Math.rint(percent)) < 1e-9;
    return number(percent, whole ? 0 : 1) + "%";
  }

  /** Seconds with one decimal, from 100 s on minutes and seconds. */
  public String duration(double millis) {
    if (!Double.isFinite(millis) || millis < 100_000) {
      return Double.isFinite(millis) ? number(millis / 1_000, 1) + " s" : none;
    }
    long seconds = Math.round(millis / 1_000);
    return seconds / 60 + " min " + seconds % 60 + " s";
  }
}
