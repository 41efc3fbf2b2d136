package hoplab.experiment;

import hoplab.contract.SeededShop;
import hoplab.result.Plan;
import java.util.List;

/** Turns an order into the plan of a network experiment. */
final class NetworkPlan {

  /** Half of the users fetch a user; most others want the dashboard. */
  private static final int USER_FETCH_SHARE = 2;

  /** Everything is measured at many points; each gets half of a trial's usual measurement. */
  private static final int LEAST_BLOCKS = 4;

  private NetworkPlan() {}

  static Plan of(Order order, Lineup lineup) {
    int blocks = Math.toIntExact(order.measurement().toMillis() / HopPlan.BLOCK_MILLIS);
    return new Plan(
        order.rigorName(),
        order.trials(),
        Math.max(1, order.ratePerSecond() / USER_FETCH_SHARE),
        Math.max(LEAST_BLOCKS, blocks - blocks % 2),
        HopPlan.BLOCK_MILLIS,
        Math.toIntExact(order.warmUpLimit().toMillis()),
        SeededShop.USERS,
        HopPlan.SMALLEST_DIFFERENCE_MICROS,
        HopPlan.CONFIDENCE,
        lineup.baseline().name(),
        TierFlags.jvm(),
        List.of());
  }
}
