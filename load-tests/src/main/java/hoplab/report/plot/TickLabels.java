package hoplab.report.plot;

import hoplab.report.text.Figures;

/** Labels of the ticks of a time axis: one unit for all, no more decimals than the ticks need. */
public final class TickLabels {
  private static final double MICROS_PER_MILLI = 1_000;

  private final Figures figures = Figures.TYPOGRAPHIC;
  private final double microsPerUnit;

  /**
   * @param largestMicros the largest time on the axis
   */
  public TickLabels(double largestMicros) {
    microsPerUnit = largestMicros >= Figures.MILLISECONDS_FROM_MICROS ? MICROS_PER_MILLI : 1;
  }

  public String unit() {
    return microsPerUnit == 1 ? figures.microUnit() : "ms";
  }

  /** A tick on an axis of times. */
  String plain(double micros, double stepMicros) {
    return figures.number(micros / microsPerUnit, decimals(stepMicros / microsPerUnit));
  }

  /** A tick on an axis of differences: zero alone has no sign. */
  public String signed(double micros, double stepMicros) {
    return (micros > 0 ? "+" : "") + plain(micros, stepMicros);
  }

  private static int decimals(double step) {
    return (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  }
}
