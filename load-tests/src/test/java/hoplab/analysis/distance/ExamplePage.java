package hoplab.analysis.distance;

import hoplab.analysis.ExampleBundle;
import hoplab.analysis.comparison.VersionRules;
import hoplab.analysis.distance.MeasuredPoint.Series;
import hoplab.result.Chain;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint.Role;
import hoplab.result.PageMap;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.PointTrial;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.UseCase;
import hoplab.result.VisitKind;
import hoplab.result.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of {@code page} whose times follow the model but for what differs between trials: with
 * everything at reference the BFF is 1.8 ms later than all-in, and has one data round trip less.
 */
public final class ExamplePage {

  private static final double[] TRIAL_MICROS = {-40, 10, 30};

  /** By variant: time at no distance, then round trips in a row on edge, private and data links. */
  private static final Map<String, double[]> VARIANTS = new LinkedHashMap<>();

  static {
    VARIANTS.put("all-in", new double[] {800, 1, 0, 2});
    VARIANTS.put("all-in'", new double[] {804, 1, 0, 2});
    VARIANTS.put("bff-hybrid", new double[] {2_602, 1, 1, 1});
    VARIANTS.put("decoupled", new double[] {1_002, 1, 0, 1});
    VARIANTS.put("decoupled-in-a-row", new double[] {1_302, 2, 0, 2});
  }

  private ExamplePage() {}

  /**
   * The run, complete.
   *
   * @param folder empty
   */
  public static Run run(Path folder) throws IOException {
    Run base = Bundle.read(ExampleBundle.write(folder));
    Plan plan =
        PlanBuilder.from(NetworkFindingsTest.plan()).with(other -> other.baseline("all-in"));
    List<MeasuredPoint> points =
        List.of(
            at(0, 0, 0, Role.LOOPBACK),
            at(100, 0, 0, Role.FIT),
            at(0, 5, 0, Role.FIT),
            at(0, 0, 5, Role.FIT),
            at(20, 1, 1, Role.FIT),
            at(100, 5, 5, Role.FIT),
            at(60, 1, 3, Role.HELD_OUT),
            at(20, 3, 3, Role.HELD_OUT));
    NetworkFindings network = NetworkFindings.of(plan, points, List.of(), chains());
    Run run =
        RunBuilder.builder(base)
            .experiment("page")
            .plan(plan)
            .chains(chains())
            .network(network.network())
            .predictions(network.predictions())
            .page(new PageMap(20, 1, 1, List.of(), List.of()))
            .build();
    return RunBuilder.builder(run)
        .page(PageFindings.complete(new VersionRules(run.schemaVersion()), run))
        .build();
  }

  private static MeasuredPoint at(double edge, double privateLinks, double data, Role role) {
    List<Series> all = new ArrayList<>();
    VARIANTS.forEach(
        (name, of) ->
            all.add(
                figures(name, of[0] + 1e3 * (of[1] * edge + of[2] * privateLinks + of[3] * data))));
    return new MeasuredPoint(
        Map.of(LinkKind.EDGE, edge, LinkKind.PRIVATE, privateLinks, LinkKind.DATA, data),
        role,
        UseCase.DASHBOARD.label(),
        all);
  }

  private static Series figures(String name, double micros) {
    List<PointTrial> trials = new ArrayList<>();
    for (int trial = 1; trial <= TRIAL_MICROS.length; trial++) {
      double own = TRIAL_MICROS[trial - 1] * (name.length() % 3);
      double p50 = micros + own;
      trials.add(new PointTrial(trial, 100, 0, p50, p50 + 100, p50 + 300));
    }
    return new Series(name, trials);
  }

  private static List<Chain> chains() {
    List<Chain> chains = new ArrayList<>();
    for (var variant : VARIANTS.entrySet()) {
      int place = 1;
      for (LinkKind kind : LinkKind.values()) {
        chains.add(
            new Chain(
                variant.getKey(),
                UseCase.DASHBOARD.label(),
                VisitKind.REPEATED,
                kind,
                (int) variant.getValue()[place++],
                2,
                true));
      }
    }
    return chains;
  }
}
