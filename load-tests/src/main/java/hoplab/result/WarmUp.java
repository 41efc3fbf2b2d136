package hoplab.result;

/**
 * How a warm-up went.
 *
 * @param rounds bursts with an idle gap after each
 * @param requests requests in all
 * @param millis how long it took
 * @param ended why it ended
 * @param signInMillis how long it took before that to sign in whoever asks, at all variants
 *     together; null where it was not recorded
 */
public record WarmUp(int rounds, long requests, double millis, Ended ended, Double signInMillis) {

  public WarmUp {
    Rule.notNegative("rounds", rounds);
    Rule.notNegative("requests", requests);
    Rule.notNegative("millis", millis);
    Rule.present("ended", ended);
    Rule.notNegativeOrNull("signInMillis", signInMillis);
  }

  /** Why a warm-up ended. */
  public enum Ended {
    /** The medians of every target were steady. */
    STEADY,
    /** The time limit came first. */
    TIME_LIMIT
  }
}
