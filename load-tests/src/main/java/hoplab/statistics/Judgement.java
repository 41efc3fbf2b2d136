package hoplab.statistics;

/** The rules that make a difference real. */
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

  /**
   * Judges a ratio, from version 6 of {@code run.json} on: {@link Verdict#REAL} if its interval
   * excludes 1 and the ratio is above {@code smallestRatio} or below 1 / {@code smallestRatio}.
   * There is no floor: the duplicate is part of the baseline and of the error instead, see {@link
   * PairedFigures}.
   *
   * @param ratio above 0
   * @param smallestRatio the smallest ratio of interest, 1 or more
   */
  public static Verdict ofRatio(Estimate ratio, double smallestRatio) {
    if (!(ratio.interval().low() > 0) || !(smallestRatio >= 1)) {
      throw new IllegalArgumentException(
          "ratios are above 0 and the smallest of interest is 1 or more, got "
              + ratio
              + " and "
              + smallestRatio);
    }
    boolean large = Math.abs(Math.log(ratio.value())) > Math.log(smallestRatio);
    return !ratio.interval().contains(1) && large ? Verdict.REAL : Verdict.INDISTINGUISHABLE;
  }

  private static void requireSize(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a " + name + " is finite and 0 or more, got " + value);
    }
  }
}
