package hoplab.experiment;

import hoplab.contract.SeededShop;
import hoplab.result.Plan;
import java.util.List;

/** Turns an order into the plan of a network experiment. */
final class NetworkPlan {

  /** Visits cross more processes than those of the hop experiment: wires on every link. */
  private static final int RATE_SHARE = 4;

  /** There are three use cases to warm up. */
  private static final int WARM_UPS = 3;

  /** Everything is measured at many points; each gets half of a trial's usual measurement. */
  private static final int LEAST_BLOCKS = 4;

  private NetworkPlan() {}

  static Plan of(Order order, Lineup lineup) {
    int blocks = Math.toIntExact(order.measurement().toMillis() / HopPlan.BLOCK_MILLIS);
    return new Plan(
        order.rigorName(),
        order.trials(),
        Math.max(1, order.ratePerSecond() / RATE_SHARE),
        Math.max(LEAST_BLOCKS, blocks - blocks % 2),
        HopPlan.BLOCK_MILLIS,
        Math.toIntExact(WARM_UPS * order.warmUpLimit().toMillis()),
        SeededShop.USERS,
        HopPlan.SMALLEST_DIFFERENCE_MICROS,
        HopPlan.CONFIDENCE,
        lineup.baseline().name(),
        order.signIn().label(),
        TierFlags.jvm(),
        List.of());
  }
}
