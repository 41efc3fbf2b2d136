package hoplab.statistics;

/** The rule that makes a difference real. */
public final class Judgement {

  private Judgement() {}

  /**
   * Judges one difference. It is {@link Verdict#REAL} only if all three hold:
   *
   * <ol>
   *   <li>its interval excludes zero (an end at zero includes it);
   *   <li>|difference| &gt; floor;
   *   <li>|difference| &gt; smallestDifference.
   * </ol>
   *
   * <p>Otherwise it is {@link Verdict#INDISTINGUISHABLE}. The difference between the baseline and
   * its duplicate is judged with floor 0, so that it can fail. {@link Verdict#INVALID} is never the
   * answer here: it belongs to the run, not to the figures.
   *
   * <p>Source of the floor: an A/A test, as in Kohavi et al., "Trustworthy Online Controlled
   * Experiments" (2020), chapter 19.
   *
   * @param difference variant minus baseline, within {@code interval}
   * @param interval of the difference, over trials
   * @param floor size of the difference between two identical processes in the same run, 0 or more
   * @param smallestDifference below which nobody cares, 0 or more; all four in the same unit
   */
  public static Verdict judge(
      double difference, Interval interval, double floor, double smallestDifference) {
    requireSize("floor", floor);
    requireSize("smallest difference", smallestDifference);
    if (!interval.contains(difference)) {
      throw new IllegalArgumentException(
          "a difference lies within its interval, got " + difference + " and " + interval);
    }
    double size = Math.abs(difference);
    boolean real = !interval.contains(0) && size > floor && size > smallestDifference;
    return real ? Verdict.REAL : Verdict.INDISTINGUISHABLE;
  }

  private static void requireSize(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a " + name + " is finite and 0 or more, got " + value);
    }
  }
}
