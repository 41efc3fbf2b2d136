package hoplab.trial.injector;

import hoplab.analysis.LoadRules;
import hoplab.result.StepOutcome;
import java.util.OptionalDouble;

/**
 * Searches the highest rate that a server holds: doubles until a rate fails, then halves the
 * bracket, on a logarithmic scale, until its ends are close. A failure counts once the same rate
 * has failed twice, since a pause of the machine makes one failure. A disturbed step is tried
 * again; the third of one rate ends the search without a bound, and so does the injector's limit.
 * Pure: whoever has it makes the steps, and lets the server recover after each failure.
 */
public final class CapacitySearch {

  /** Ends closer than this factor are mostly close enough: two halvings of a doubled rate. */
  public static final double CLOSE = 1.2;

  private static final int MOST_DISTURBANCES = 3;
  private static final int MOST_STEPS = 24;
  private static final double STEP = 10;

  private final double first;
  private final double most;
  private final double close;
  private final Double[] hints;
  private Double held;
  private Double failed;
  private double present;
  private int failures; // of the present rate
  private int disturbances; // of the present rate
  private int steps;
  private boolean over;

  /**
   * @param first the rate to begin with
   * @param most no rate above this is tried
   * @param close ends closer than this factor are close enough
   * @param hints rates to try before halving, if they lie within the bracket: what another search
   *     found at this server; none, or some
   */
  public CapacitySearch(double first, double most, double close, Double... hints) {
    this.first = first;
    this.most = most;
    this.close = close;
    this.hints = hints.clone();
    this.present = first;
  }

  /** The rate to try next; empty once the search is over. */
  public OptionalDouble next() {
    return over ? OptionalDouble.empty() : OptionalDouble.of(present);
  }

  /** The rate of {@link #next} was tried, with that outcome. */
  public void tell(StepOutcome outcome) {
    if (over) {
      throw new IllegalStateException("the search is over");
    }
    steps++;
    if (outcome == StepOutcome.HELD) {
      held = present;
      advance();
    } else if (outcome == StepOutcome.INJECTOR_LIMIT) {
      over = true;
    } else if (outcome.isFailure()) {
      failures++;
      if (failures == LoadRules.FAILURES) {
        failed = present;
        advance();
      }
    } else {
      disturbances++;
      over = disturbances == MOST_DISTURBANCES;
    }
    over |= steps >= MOST_STEPS;
  }

  /** Ends the search: the server does not recover, or there is no time left. */
  public void abandon() {
    over = true;
  }

  /** Highest rate that held, or null. */
  public Double held() {
    return held;
  }

  /** Lowest rate that failed, or null. */
  public Double failed() {
    return failed;
  }

  private void advance() {
    failures = 0;
    disturbances = 0;
    if (failed == null) {
      present = 2 * held;
      over = present > most;
    } else if (held == null) {
      present = failed / 2;
      over = present < Math.min(STEP, first);
    } else {
      over = failed / held <= close;
      present = within();
    }
  }

  /** The next hint that lies within the bracket, else the middle. */
  private double within() {
    for (int i = 0; i < hints.length; i++) {
      Double hint = hints[i];
      hints[i] = null;
      if (hint != null && hint > held && hint < failed) {
        return hint;
      }
    }
    double middle = Math.sqrt(held * failed);
    return middle < 10 * STEP ? middle : STEP * Math.rint(middle / STEP);
  }
}
