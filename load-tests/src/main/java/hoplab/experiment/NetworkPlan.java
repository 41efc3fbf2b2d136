package hoplab.experiment;

import hoplab.contract.SeededShop;
import hoplab.result.Plan;
import java.util.List;

/** Turns an order into the plan of a network experiment. */
final class NetworkPlan {

  /** Visits cross wires on every link, and there are three use cases to warm up. */
  static final Pace PACE = new Pace(25, 3);

  /** Everything is measured at many points; each gets half of a trial's usual measurement. */
  private static final int LEAST_BLOCKS = 4;

  private NetworkPlan() {}

  static Plan of(Order order, Lineup lineup) {
    int blocks = Math.toIntExact(order.measurement().toMillis() / HopPlan.BLOCK_MILLIS);
    return new Plan(
        order.rigorName(),
        order.trials(),
        order.ratePerSecond(),
        Math.max(LEAST_BLOCKS, blocks - blocks % 2),
        HopPlan.BLOCK_MILLIS,
        Math.toIntExact(order.warmUpLimit().toMillis()),
        SeededShop.USERS,
        HopPlan.SMALLEST_DIFFERENCE_MICROS,
        HopPlan.CONFIDENCE,
        lineup.baseline().name(),
        order.signIn().label(),
        TierFlags.nicenessUnderLoad(),
        TierFlags.jvm(order.jit()),
        List.of());
  }
}
