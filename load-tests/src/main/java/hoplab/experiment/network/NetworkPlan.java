package hoplab.experiment.network;

import hoplab.contract.SeededShop;
import hoplab.result.Plan;
import hoplab.trial.Pace;
import hoplab.trial.Participants;
import hoplab.trial.RunOptions;
import hoplab.trial.TierFlags;
import hoplab.trial.TrialPlan;
import java.util.List;

/** Turns an order into the plan of a network experiment. */
final class NetworkPlan {

  /** Visits cross wires on every link, and there are three use cases to warm up. */
  static final Pace PACE = new Pace(25, 3);

  /** Everything is measured at many points; each gets half of a trial's usual measurement. */
  private static final int LEAST_BLOCKS = 4;

  private NetworkPlan() {}

  static Plan of(RunOptions options, Participants participants) {
    int blocks = Math.toIntExact(options.measurement().toMillis() / TrialPlan.BLOCK_MILLIS);
    return new Plan(
        options.rigorName(),
        options.trials(),
        options.ratePerSecond(),
        Math.max(LEAST_BLOCKS, blocks - blocks % 2),
        TrialPlan.BLOCK_MILLIS,
        Math.toIntExact(options.warmUpLimit().toMillis()),
        SeededShop.USERS,
        TrialPlan.SMALLEST_DIFFERENCE_MICROS,
        TrialPlan.CONFIDENCE,
        participants.baseline().name(),
        options.signIn().label(),
        TierFlags.nicenessUnderLoad(),
        TierFlags.jvm(options.jit()),
        List.of());
  }
}
