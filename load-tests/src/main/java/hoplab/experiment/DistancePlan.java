package hoplab.experiment;

import hoplab.contract.SeededShop;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.trial.Pace;
import hoplab.trial.Participants;
import hoplab.trial.RunOptions;
import hoplab.trial.TierFlags;
import hoplab.trial.TrialPlan;
import java.util.List;

/** Turns an order into the plan of an experiment whose variants are measured at many points. */
public final class DistancePlan {

  /** Visits cross wires on every link, and there are three use cases to warm up. */
  public static final Pace PACE = new Pace(25, 3);

  /** Everything is measured at many points; each gets half of a trial's usual measurement. */
  private static final int LEAST_BLOCKS = 4;

  private DistancePlan() {}

  public static Plan of(RunOptions options, Participants participants) {
    int blocks = Math.toIntExact(options.measurement().toMillis() / TrialPlan.BLOCK_MILLIS);
    return PlanBuilder.builder()
        .rigor(options.rigorLevel())
        .trials(options.trials())
        .ratePerSecond(options.ratePerSecond())
        .busyRatePerSecond(null)
        .blocksPerTrial(Math.max(LEAST_BLOCKS, blocks - blocks % 2))
        .blockMillis(TrialPlan.BLOCK_MILLIS)
        .warmUpLimitMillis(Math.toIntExact(options.warmUpLimit().toMillis()))
        .users(SeededShop.USERS)
        .smallestDifferenceMicros(TrialPlan.SMALLEST_DIFFERENCE_MICROS)
        .smallestRatio(Plan.SMALLEST_RATIO)
        .confidence(TrialPlan.CONFIDENCE)
        .baseline(participants.baseline().name())
        .signIn(options.signIn())
        .signedInUsers(participants.wantSignIn() ? 0 : null)
        .tierNiceness(TierFlags.nicenessUnderLoad())
        .compilers(options.compilers())
        .aotCache(options.aotCache())
        .jvmFlags(TierFlags.jvm(options.compilers()))
        .injectorJvmFlags(List.of())
        .build();
  }
}
