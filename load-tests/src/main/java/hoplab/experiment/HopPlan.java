package hoplab.experiment;

import hoplab.contract.SeededShop;
import hoplab.result.Plan;
import hoplab.simulation.Injector;
import java.util.List;

/** Turns an order into the plan of a hop experiment; the home of what no order says. */
final class HopPlan {

  static final double CONFIDENCE = 0.95;

  /** Below this no architect would decide otherwise. */
  static final double SMALLEST_DIFFERENCE_MICROS = 10;

  static final int BLOCK_MILLIS = 1_000;

  private HopPlan() {}

  /**
   * The plan of an experiment with trials.
   *
   * @throws Order.WrongOrder if a trial could outlive what somebody signed in for
   */
  static Plan of(Order order, Lineup lineup) {
    Plan plan =
        new Plan(
            order.rigorName(),
            order.trials(),
            order.ratePerSecond(),
            Math.toIntExact(order.measurement().toMillis() / BLOCK_MILLIS),
            BLOCK_MILLIS,
            Math.toIntExact(order.warmUpLimit().toMillis()),
            SeededShop.USERS,
            SMALLEST_DIFFERENCE_MICROS,
            CONFIDENCE,
            lineup.baseline().name(),
            order.signIn().label(),
            TierFlags.nicenessUnderLoad(),
            TierFlags.jvm(order.jit()),
            Injector.jvmFlags());
    lineup.requireShortTrials(plan);
    return plan;
  }

  /** The plan of an experiment that counts single visits. */
  static Plan withoutTrials(Order order, Lineup lineup) {
    return new Plan(
        order.rigorName(),
        0,
        0,
        0,
        BLOCK_MILLIS,
        0,
        SeededShop.USERS,
        SMALLEST_DIFFERENCE_MICROS,
        CONFIDENCE,
        lineup.baseline().name(),
        order.signIn().label(),
        0,
        TierFlags.jvm(order.jit()),
        List.of());
  }
}
