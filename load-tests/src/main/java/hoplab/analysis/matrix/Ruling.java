package hoplab.analysis.matrix;

/**
 * What a rule says of one word.
 *
 * @param mark agrees or not
 * @param why a clause; empty where there is nothing to say
 */
public record Ruling(Mark mark, String why) {

  /** Nothing decides it. */
  public static Ruling notTested(String why) {
    return new Ruling(Mark.NOT_TESTED, why);
  }
}
