package hoplab.trial;

import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.trial.RunOptions.WrongOrder;

/**
 * Whether users also arrive so fast in each trial that the processors are about half busy, and how
 * fast that is.
 *
 * @param usersPerSecond 1 to 10,000; 0 if it is searched or there is no such window
 * @param searched whether it is to be searched before the first trial
 */
public record BusyRate(int usersPerSecond, boolean searched) {

  /** No such window. */
  public static final BusyRate OFF = new BusyRate(0, false);

  /** The rate is searched. */
  public static final BusyRate AUTO = new BusyRate(0, true);

  private static final int MOST = 10_000;

  /**
   * Reads {@code auto}, {@code off} or a whole number of users per second.
   *
   * @throws WrongOrder if it is none of these
   */
  public static BusyRate of(String text) {
    return switch (text) {
      case "auto" -> AUTO;
      case "off" -> OFF;
      default -> new BusyRate(users(text), false);
    };
  }

  private static int users(String text) {
    int users = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (users < 1 || users > MOST) {
      throw new WrongOrder(
          "--busy-rate takes auto, off, or users per second from 1 to %d, not '%s'"
              .formatted(MOST, text));
    }
    return users;
  }

  /** The plan with this rate in it; one that is to be searched is not known yet. */
  Plan in(Plan plan) {
    return PlanBuilder.from(plan)
        .withBusyRatePerSecond(usersPerSecond == 0 ? null : (double) usersPerSecond);
  }

  /** The longest that a plan with this rate can become. */
  Plan longest(Plan plan) {
    return searched ? PlanBuilder.from(plan).withBusyRatePerSecond(1.0) : in(plan);
  }
}
