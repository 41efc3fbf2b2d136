package hoplab.report;

import hoplab.result.Plan;
import hoplab.result.PreflightCost;
import hoplab.result.PreflightCount;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import java.util.ArrayList;
import java.util.List;

/** What a run of the experiment cors may have found. */
public final class SamplePreflights {

  private static final int VISITS = 1_000;

  public final List<PreflightCount> counts = new ArrayList<>();
  public final List<PreflightCost> costs = new ArrayList<>();

  public static SamplePreflights usual() {
    SamplePreflights sample = new SamplePreflights();
    for (Long maxAge : new Long[] {null, 600L}) {
      sample.counts.add(count("decoupled", true, maxAge, 0, 1_000));
      sample.counts.add(count("decoupled", true, maxAge, 0.9, maxAge == null ? 990 : 300));
    }
    sample.counts.add(count("all-in", false, null, 0, 0));
    sample.counts.add(count("all-in", false, null, 0.9, 0));
    sample.costs.add(cost("all-in", 0, 0, 900, 895));
    sample.costs.add(cost("decoupled", 0, 1, 1_500, 1_000));
    sample.costs.add(cost("all-in", 20, 0, 21_000, 21_004));
    sample.costs.add(cost("decoupled", 20, 1, 41_700, 21_100));
    return sample;
  }

  public static PreflightCount count(
      String variant, boolean crossing, Long maxAge, double reuse, long preflights) {
    return new PreflightCount(
        variant,
        "user-fetch",
        List.of("GET /api/user/{id}"),
        crossing,
        "firefox",
        maxAge,
        reuse,
        VISITS,
        VISITS,
        preflights,
        (double) preflights / VISITS,
        100);
  }

  public static PreflightCost cost(
      String variant, double rttMillis, int preflights, double empty, double full) {
    return new PreflightCost(
        variant,
        "user-fetch",
        rttMillis,
        preflights,
        60,
        List.of(
            new PreflightCost.Start(empty - 1, full - 1),
            new PreflightCost.Start(empty + 1, full + 1)),
        empty,
        full,
        empty - full,
        empty - full,
        empty - full);
  }

  public Run run() {
    Run hop = Samples.ordinary().run();
    return RunBuilder.builder(hop)
        .experiment("cors")
        .valid(true)
        .plan(withoutTrials(hop.plan()))
        .preflights(counts)
        .preflightCosts(costs)
        .warnings(List.of())
        .variants(List.of())
        .comparisons(List.of())
        .trials(List.of())
        .build();
  }

  private static Plan withoutTrials(Plan plan) {
    return new Plan(
        plan.rigor(),
        0,
        0,
        null,
        0,
        plan.blockMillis(),
        0,
        plan.users(),
        plan.smallestDifferenceMicros(),
        plan.smallestRatio(),
        plan.confidence(),
        plan.baseline(),
        plan.signIn(),
        0,
        plan.tierNiceness(),
        plan.compilers(),
        plan.aotCache(),
        plan.jvmFlags(),
        List.of());
  }
}
