package hoplab.statistics;

/**
 * A closed interval of real numbers, both ends finite.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "an interval needs finite ends with low <= high, got " + low + " and " + high);
    }
  }

  /** Whether {@code value} lies within, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
