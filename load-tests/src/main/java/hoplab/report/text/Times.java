package hoplab.report.text;

/**
 * One way to write times that stand together: one unit, one number of decimals.
 *
 * @param figures how numbers look
 * @param microsPerUnit size of the unit
 * @param decimals digits behind the point
 * @param unit name of the unit
 */
public record Times(Figures figures, double microsPerUnit, int decimals, String unit) {

  public String plain(double micros) {
    return figures.number(micros / microsPerUnit, decimals);
  }

  /** With its sign, a plus too. */
  public String signed(double micros) {
    String plain = plain(micros);
    boolean positive = Double.isFinite(micros) && micros > 0;
    return positive && !plain.equals(plain(0)) ? "+" + plain : plain;
  }

  /** {@code [590, 614]}, or nothing's sign where an end is not finite. */
  public String interval(double lowMicros, double highMicros) {
    if (!Double.isFinite(lowMicros) || !Double.isFinite(highMicros)) {
      return figures.none();
    }
    return "[" + plain(lowMicros) + ", " + plain(highMicros) + "]";
  }

  /** The unit behind a space, or nothing where the reader knows it already. */
  public String unitUnless(String known) {
    return unit.equals(known) ? "" : " " + unit;
  }
}
