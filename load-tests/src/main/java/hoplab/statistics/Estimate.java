package hoplab.statistics;

/**
 * What trials say of one comparison.
 *
 * @param value the estimate, within {@code interval}
 * @param interval of the estimate, over trials
 * @param degreesOfFreedom of the error that the interval was made from
 */
public record Estimate(double value, Interval interval, int degreesOfFreedom) {

  public Estimate {
    if (!interval.contains(value)) {
      throw new IllegalArgumentException(
          "an estimate lies within its interval, got " + value + " and " + interval);
    }
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException(
          "an estimate needs at least 1 degree of freedom, got " + degreesOfFreedom);
    }
  }

  /** An estimate made on natural logarithms, as a ratio. */
  public Estimate ratio() {
    return new Estimate(
        Math.exp(value),
        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
        degreesOfFreedom);
  }
}
