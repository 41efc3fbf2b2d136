package hoplab.analysis;

import hoplab.result.BrowserPoint;
import hoplab.result.BrowserPoint.Figures;
import hoplab.result.BrowserPoint.Shown;
import hoplab.result.BrowserPoint.Trial;
import hoplab.result.BrowserRequests;
import hoplab.result.BrowserVisits;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.VisitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Visits of a browser over three trials, of which each variant's times are known. */
public final class ExampleBrowser {

  private static final List<String> DASHBOARD =
      List.of("GET /api/user/{id}", "GET /api/user/{id}/orders");

  private ExampleBrowser() {}

  /**
   * At 0 and 50 ms: bff-hybrid takes 1.5 times as long as all-in, and 30 ms more; all else ties.
   */
  public static BrowserVisits observed(long preflightsOfDecoupled) {
    List<BrowserPoint> points = new ArrayList<>();
    for (double edge : new double[] {0, 50}) {
      for (VisitKind visit : VisitKind.values()) {
        for (Shown shown : Shown.values()) {
          points.add(point(edge, visit, shown));
        }
      }
    }
    return new BrowserVisits(
        "Chromium 1.2",
        100,
        List.of(0.01, 0.0, 0.02),
        points,
        List.of(
            new BrowserRequests("all-in", VisitKind.FIRST, List.of(), false, null, 18, 54, 0, 0),
            new BrowserRequests(
                "decoupled",
                VisitKind.FIRST,
                DASHBOARD,
                true,
                7_200L,
                18,
                126,
                preflightsOfDecoupled,
                0),
            new BrowserRequests(
                "decoupled", VisitKind.REPEATED, DASHBOARD, true, 7_200L, 18, 54, 0, 0)));
  }

  /** A run of the experiment with all that follows. */
  public static Run run(BrowserVisits observed) {
    Run hop = ExampleBundle.run();
    return RunFindings.complete(
        RunBuilder.builder(hop)
            .experiment("browser")
            .plan(ExampleTrial.plan(0))
            .trials(List.of())
            .warnings(List.of())
            .browser(observed)
            .build(),
        Set.of());
  }

  private static BrowserPoint point(double edge, VisitKind visit, Shown shown) {
    double base = 60_000 + edge * 4_000 + (shown == Shown.DASHBOARD ? 10_000 : 0);
    return new BrowserPoint(
        edge,
        visit,
        shown,
        List.of(
            figures("all-in", base),
            figures("all-in'", base),
            figures("bff-hybrid", edge == 0 ? 1.5 * base : base + 30_000),
            figures("decoupled", base)),
        List.of());
  }

  private static Figures figures(String name, double micros) {
    List<Trial> trials = new ArrayList<>();
    for (int trial = 1; trial <= 3; trial++) {
      double middle = micros + 200 * trial + (name.length() + trial) % 3 * 100;
      trials.add(new Trial(trial, 0, List.of(middle, middle - 900, middle + 7_000)));
    }
    return new Figures(name, 0, null, trials);
  }
}
