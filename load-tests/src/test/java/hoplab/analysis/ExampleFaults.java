package hoplab.analysis;

import hoplab.report.SampleRun;
import hoplab.result.FaultCell;
import hoplab.result.FaultCellBuilder;
import hoplab.result.FaultKind;
import hoplab.result.FaultPlace;
import hoplab.result.FaultRequests;
import hoplab.result.FaultRequestsBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import java.util.List;
import java.util.Set;

/** A run of the experiment fault, made up. */
public final class ExampleFaults {

  private static final FaultRequests FETCHES = right("user-fetch", 1.5);
  private static final FaultRequests DASHBOARDS = right("dashboard", 2.5);

  private ExampleFaults() {}

  /** All requests right. */
  static FaultRequests right(String useCase, double p50Millis) {
    return FaultRequestsBuilder.builder()
        .useCase(useCase)
        .sent(150)
        .right(150)
        .refused(0)
        .slow(0)
        .lost(0)
        .hung(0)
        .wrong(0)
        .longestMillis(20)
        .beforeP50Millis(p50Millis)
        .duringP50Millis(1.1 * p50Millis)
        .firstRightMillis(7.0)
        .build();
  }

  static FaultRequests fetches() {
    return FETCHES;
  }

  static FaultRequests dashboards() {
    return DASHBOARDS;
  }

  /** All refused in time. */
  static FaultRequests refused(FaultRequests one) {
    return FaultRequestsBuilder.from(one)
        .with(to -> to.right(0).refused(150).duringP50Millis(null).longestMillis(1_000));
  }

  /** One was lost. */
  static FaultRequests lost(FaultRequests one) {
    return FaultRequestsBuilder.from(one).with(to -> to.right(149).lost(1));
  }

  static FaultCell cell(
      String variant,
      FaultPlace.Kind kind,
      String place,
      FaultKind fault,
      FaultRequests... requests) {
    return FaultCellBuilder.builder()
        .trial(1)
        .variant(variant)
        .place(new FaultPlace(kind, place))
        .fault(fault)
        .ratePerSecond(50)
        .faultMillis(3_000)
        .lateMillis(2)
        .busyElsewhereShare(0.01)
        .requests(List.of(requests))
        .reach(null)
        .build();
  }

  /** With all that follows. */
  public static Run run() {
    return run(
        List.of(
            cell(
                "all-in",
                FaultPlace.Kind.DATA,
                "data",
                FaultKind.STALLED,
                refused(FETCHES),
                refused(DASHBOARDS)),
            cell(
                "all-in",
                FaultPlace.Kind.TIER,
                "app",
                FaultKind.KILLED,
                lost(FETCHES),
                lost(DASHBOARDS)),
            cell(
                "all-in",
                FaultPlace.Kind.DATABASE,
                "database",
                FaultKind.KILLED,
                refused(FETCHES),
                refused(DASHBOARDS)),
            cell(
                "bff-hybrid",
                FaultPlace.Kind.PRIVATE,
                "orders",
                FaultKind.STALLED,
                FETCHES,
                refused(DASHBOARDS)),
            cell(
                "bff-hybrid",
                FaultPlace.Kind.TIER,
                "user-service",
                FaultKind.KILLED,
                refused(FETCHES),
                refused(DASHBOARDS)),
            cell(
                "bff-hybrid",
                FaultPlace.Kind.TIER,
                "order-service",
                FaultKind.KILLED,
                FETCHES,
                refused(DASHBOARDS)),
            cell(
                "bff-hybrid",
                FaultPlace.Kind.TIER,
                "bff",
                FaultKind.KILLED,
                lost(FETCHES),
                lost(DASHBOARDS))));
  }

  /** Of these cells. */
  public static Run run(List<FaultCell> cells) {
    Run sample = new SampleRun().run();
    return RunFindings.complete(
        RunBuilder.builder(sample)
            .experiment("fault")
            .id("20261123T142530Z-0524c66-fault")
            .trials(List.of())
            .variants(List.of())
            .comparisons(List.of())
            .sums(List.of())
            .faults(cells)
            .build(),
        Set.of());
  }
}
