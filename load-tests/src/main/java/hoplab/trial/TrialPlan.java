package hoplab.trial;

import hoplab.contract.SeededShop;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
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
   * The plan of an experiment whose trials measure at the quiet rate only, with staff alone.
   *
   * @throws RunOptions.WrongOrder if a trial could outlive what somebody signed in for
   */
  public static Plan of(RunOptions options, Participants participants) {
    return of(options, participants, BusyRate.OFF, 0);
  }

  /**
   * The plan of an experiment with trials.
   *
   * @param users who sign in, if somebody wants to know who asks; 0 for staff alone
   * @throws RunOptions.WrongOrder if a trial could outlive what somebody signed in for
   */
  public static Plan of(RunOptions options, Participants participants, BusyRate busy, int users) {
    Integer signedIn = participants.wantSignIn() ? Integer.valueOf(users) : null;
    Plan plan =
        PlanBuilder.builder()
            .rigor(options.rigorLevel())
            .trials(options.trials())
            .ratePerSecond(options.ratePerSecond())
            .busyRatePerSecond(null)
            .blocksPerTrial(Math.toIntExact(options.measurement().toMillis() / BLOCK_MILLIS))
            .blockMillis(BLOCK_MILLIS)
            .warmUpLimitMillis(Math.toIntExact(options.warmUpLimit().toMillis()))
            .users(signedIn == null || users == 0 ? SeededShop.USERS : users)
            .smallestDifferenceMicros(SMALLEST_DIFFERENCE_MICROS)
            .smallestRatio(Plan.SMALLEST_RATIO)
            .confidence(CONFIDENCE)
            .baseline(participants.baseline().name())
            .signIn(options.signIn())
            .signedInUsers(signedIn)
            .tierNiceness(TierFlags.nicenessUnderLoad())
            .compilers(options.compilers())
            .aotCache(options.aotCache())
            .jvmFlags(TierFlags.jvm(options.compilers()))
            .injectorJvmFlags(Injector.jvmFlags())
            .build();
    participants.requireShortTrials(busy.longest(plan));
    return busy.in(plan);
  }

  /** The plan of an experiment that counts single visits. */
  public static Plan withoutTrials(RunOptions options, Participants participants) {
    return PlanBuilder.builder()
        .rigor(options.rigorLevel())
        .trials(0)
        .ratePerSecond(0)
        .busyRatePerSecond(null)
        .blocksPerTrial(0)
        .blockMillis(BLOCK_MILLIS)
        .warmUpLimitMillis(0)
        .users(SeededShop.USERS)
        .smallestDifferenceMicros(SMALLEST_DIFFERENCE_MICROS)
        .smallestRatio(Plan.SMALLEST_RATIO)
        .confidence(CONFIDENCE)
        .baseline(participants.baseline().name())
        .signIn(options.signIn())
        .signedInUsers(participants.wantSignIn() ? 0 : null)
        .tierNiceness(0)
        .compilers(options.compilers())
        .aotCache(options.aotCache())
        .jvmFlags(TierFlags.jvm(options.compilers()))
        .injectorJvmFlags(List.of())
        .build();
  }
}
