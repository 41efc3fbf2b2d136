package hoplab.statistics;

/** How likely it is that a check which fails now and then fails several times in a row. */
public final class ConsecutiveFailures {

  private ConsecutiveFailures() {}

  /**
   * Probability that among so many independent checks at least one run of failures is that long.
   *
   * <p>Formula: a Markov chain over the length of the present run, which a good check sets to 0 and
   * whose last state is never left. Fewer checks than {@code inARow}: 0. A share of 0: 0; of 1: 1.
   *
   * <p>Source: Feller, An Introduction to Probability Theory and Its Applications I (1968), XIII.7.
   *
   * @param share of checks that fail, 0 to 1
   * @param inARow failures in a row, at least 1
   * @param checks how many there are
   */
  public static double chance(double share, int inARow, int checks) {
    if (!(share >= 0 && share <= 1) || inARow < 1 || checks < 0) {
      throw new IllegalArgumentException(
          "a chance needs a share from 0 to 1, at least 1 in a row and 0 or more checks, got "
              + share
              + ", "
              + inARow
              + " and "
              + checks);
    }
    double[] running = new double[inARow];
    running[0] = 1;
    double ended = 0;
    for (int check = 0; check < checks; check++) {
      ended += share * running[inARow - 1];
      double good = 0;
      for (double state : running) {
        good += (1 - share) * state;
      }
      for (int length = inARow - 1; length > 0; length--) {
        running[length] = share * running[length - 1];
      }
      running[0] = good;
    }
    return Math.min(1, ended);
  }
}
