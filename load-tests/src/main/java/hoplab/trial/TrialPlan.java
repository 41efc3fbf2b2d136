package hoplab.trial;

import hoplab.contract.SeededShop;
import hoplab.result.Plan;
import hoplab.simulation.Injector;
import java.util.List;

/** Turns an order into the plan of a hop experiment; the home of what no order says. */
public final class TrialPlan {

  public static final double CONFIDENCE = 0.95;

  /** Below this no architect would decide otherwise. */
  public static final double SMALLEST_DIFFERENCE_MICROS = 10;

  public static final int BLOCK_MILLIS = 1_000;

  private TrialPlan() {}

  /**
   * The plan of an experiment with trials.
   *
   * @throws RunOptions.WrongOrder if a trial could outlive what somebody signed in for
   */
  public static Plan of(RunOptions options, Participants participants) {
    Plan plan =
        new Plan(
            options.rigorName(),
            options.trials(),
            options.ratePerSecond(),
            Math.toIntExact(options.measurement().toMillis() / BLOCK_MILLIS),
            BLOCK_MILLIS,
            Math.toIntExact(options.warmUpLimit().toMillis()),
            SeededShop.USERS,
            SMALLEST_DIFFERENCE_MICROS,
            CONFIDENCE,
            participants.baseline().name(),
            options.signIn().label(),
            TierFlags.nicenessUnderLoad(),
            TierFlags.jvm(options.jit()),
            Injector.jvmFlags());
    participants.requireShortTrials(plan);
    return plan;
  }

  /** The plan of an experiment that counts single visits. */
  public static Plan withoutTrials(RunOptions options, Participants participants) {
    return new Plan(
        options.rigorName(),
        0,
        0,
        0,
        BLOCK_MILLIS,
        0,
        SeededShop.USERS,
        SMALLEST_DIFFERENCE_MICROS,
        CONFIDENCE,
        participants.baseline().name(),
        options.signIn().label(),
        0,
        TierFlags.jvm(options.jit()),
        List.of());
  }
}
