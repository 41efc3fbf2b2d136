package hoplab.result.bundle;

import hoplab.result.BusyWindow;
import hoplab.result.Chain;
import hoplab.result.Comparison;
import hoplab.result.Database;
import hoplab.result.Diagnostic;
import hoplab.result.Growth;
import hoplab.result.Injection;
import hoplab.result.Jit;
import hoplab.result.Judged;
import hoplab.result.LadderStep;
import hoplab.result.LadderStepBuilder;
import hoplab.result.Latency;
import hoplab.result.LatencyIntervals;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.Load;
import hoplab.result.Machine;
import hoplab.result.MachineBuilder;
import hoplab.result.Network;
import hoplab.result.NetworkPoint;
import hoplab.result.Part;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Prediction;
import hoplab.result.PreflightCost;
import hoplab.result.PreflightCount;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.SecurityFinding;
import hoplab.result.SecurityState;
import hoplab.result.SignInCost;
import hoplab.result.SignInSwitch;
import hoplab.result.Slope;
import hoplab.result.Source;
import hoplab.result.TargetRecording;
import hoplab.result.Threshold;
import hoplab.result.TierResult;
import hoplab.result.TimeSum;
import hoplab.result.TraceState;
import hoplab.result.TracedBlocks;
import hoplab.result.TracedTime;
import hoplab.result.TrialResult;
import hoplab.result.TrialTier;
import hoplab.result.VariantLoad;
import hoplab.result.VariantResult;
import hoplab.result.VisitKind;
import hoplab.result.WarmUp;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import java.time.Instant;
import java.util.List;

/** A run with every kind of value: whole, broken, absent, quoted. Its figures need not fit. */
final class ExampleRun {

  /** Java 17 by itself writes it as 1.9999999999999998E23, later ones as 2.0E23. */
  private static final double WRITTEN_IN_TWO_WAYS = Double.parseDouble("2.0e23");

  private ExampleRun() {}

  /** As version 1 held it. */
  static Run version1() {
    return RunBuilder.builder(version2())
        .schemaVersion(1)
        .ledger(List.of())
        .chains(List.of())
        .sums(List.of())
        .network(null)
        .predictions(List.of())
        .preflights(List.of())
        .preflightCosts(List.of())
        .build();
  }

  /** As version 2 held it. */
  static Run version2() {
    return RunBuilder.builder(version3())
        .schemaVersion(2)
        .plan(plan(null, null, null))
        .ladder(List.of())
        .signInCosts(List.of())
        .security(List.of())
        .build();
  }

  /** As version 3 held it. */
  static Run version3() {
    return RunBuilder.builder(version4())
        .schemaVersion(3)
        .plan(plan(SignInSwitch.ON, null, null))
        .trials(List.of(trial(null, null, null, false)))
        .build();
  }

  /** As version 4 held it. */
  static Run version4() {
    return RunBuilder.builder(version5())
        .schemaVersion(4)
        .trials(List.of(trial(null, 0.61, null, false)))
        .build();
  }

  /** As version 5 held it. */
  static Run version5() {
    return RunBuilder.builder(run())
        .schemaVersion(5)
        .plan(plan(SignInSwitch.ON, 10, null))
        .comparisons(
            List.of(
                Comparison.byFloor(
                    "all-in'",
                    "all-in",
                    Quantile.P999,
                    -1.0 / 3,
                    -1234567.125,
                    0.1,
                    0,
                    Verdict.INVALID)))
        .ladder(
            List.of(
                LadderStepBuilder.from(run().ladder().get(0))
                    .with(
                        step ->
                            step.load(null)
                                .ratio(null)
                                .ratioCiLow(null)
                                .ratioCiHigh(null)
                                .floorMicros(3.0)
                                .cpuRatio(null)
                                .cpuRatioCiLow(null)
                                .cpuRatioCiHigh(null)
                                .cpuFloorMicros(5.0))))
        .network(
            network(
                3.0,
                Comparison.byFloor(
                    "all-in'", "all-in", Quantile.P50, 1, -1, 3, 0, Verdict.INDISTINGUISHABLE)))
        .machine(machine())
        .variants(List.of(variant(List.of())))
        .trials(List.of(trial(1, 0.61, null, false)))
        .load(null)
        .diagnostics(List.of())
        .tracedTimes(List.of())
        .build();
  }

  static Run run() {
    Source source = new Source("0123456789abcdef0123456789abcdef01234567", true);
    Instant startedAt = Instant.parse("2026-01-02T03:04:05.678Z");
    return RunBuilder.builder()
        .schemaVersion(6)
        .experiment("hop")
        .id(Bundle.name(startedAt, source, "hop"))
        .startedAt(startedAt)
        .durationMillis(123_456)
        .valid(false)
        .seed(-7)
        .source(source)
        .plan(
            PlanBuilder.from(plan(SignInSwitch.ON, 10, 1.02))
                .with(
                    plan ->
                        plan.aotCache(true).busyRatePerSecond(412.0).users(50).signedInUsers(50)))
        .machine(MachineBuilder.from(machine()).withScheduler("EEVDF, PREEMPT_DYNAMIC"))
        .database(
            new Database(Database.Kind.EMBEDDED, "PostgreSQL 18.1", 2_900.5, 61.25, 90_000_000L))
        .warnings(
            List.of(
                new Warning(WarningCode.NOT_STEADY, false, 1, null, "not steady after \"20\" s"),
                new Warning(WarningCode.ERRORS, true, null, "all-in'", "ä, ı and 漢 failed")))
        .variants(
            List.of(
                variant(
                    List.of(
                        new VariantLoad(Load.QUIET, 100, latency(true), 199.5, 612.25, null),
                        new VariantLoad(Load.BUSY, 412, latency(true), null, null, null)))))
        .comparisons(
            List.of(
                new Comparison(
                    "all-in'",
                    "all-in",
                    Load.QUIET,
                    Quantile.P999,
                    Judged.RATIO,
                    0.995,
                    2.0 / 3,
                    1.25,
                    -1.0 / 3,
                    -1234567.125,
                    0.1,
                    null,
                    2,
                    13,
                    Verdict.INVALID)))
        .trials(List.of(trial(1, 0.61, 0.0125, true)))
        .ledger(
            List.of(
                new LedgerRow(
                    "all-in",
                    "user-fetch",
                    VisitKind.FIRST,
                    "edge",
                    LinkKind.EDGE,
                    1,
                    2,
                    89,
                    321,
                    60,
                    List.of("bytes down from 321 to 322"))))
        .chains(
            List.of(
                new Chain("all-in", "user-fetch", VisitKind.REPEATED, LinkKind.DATA, 1, 2, true)))
        .sums(
            List.of(
                new TimeSum(
                    "all-in",
                    "user-fetch",
                    300,
                    500.5,
                    480.25,
                    List.of(new Part("client", Part.Kind.EDGE, 100)),
                    -10.5,
                    -9,
                    true)))
        .network(network())
        .predictions(
            List.of(
                new Prediction(
                    "all-in", "user-fetch", 10, 0.25, 0.5, 11_000, 11_100.5, 12_000, 1, 13_000, 2)))
        .preflights(
            List.of(
                new PreflightCount(
                    "decoupled",
                    "user-fetch",
                    List.of("GET /api/user/{id}"),
                    true,
                    "webkit",
                    null,
                    0.5,
                    2_000,
                    2_000,
                    1_500,
                    0.75,
                    40)))
        .preflightCosts(
            List.of(
                new PreflightCost(
                    "decoupled",
                    "user-fetch",
                    20,
                    1,
                    60,
                    List.of(
                        new PreflightCost.Start(900.5, 600), new PreflightCost.Start(800, 599.5)),
                    850.25,
                    599.75,
                    250.5,
                    -100,
                    601)))
        .ladder(
            List.of(
                new LadderStep(
                    LadderStep.Kind.SIGN_IN,
                    "all-in",
                    "all-in-bare",
                    Load.BUSY,
                    1.03,
                    0.995,
                    1.0625,
                    20.5,
                    -1,
                    42,
                    null,
                    Verdict.INDISTINGUISHABLE,
                    450.25,
                    1.07,
                    1.03,
                    1.125,
                    30,
                    12.5,
                    47.5,
                    null,
                    Verdict.REAL)))
        .signInCosts(
            List.of(
                new SignInCost(
                    "all-in", 20, List.of(90_000.5, 91_000.0), 90_500.25, 84_000, 97_000)))
        .load(ExampleLoad.curve())
        .security(
            List.of(
                new SecurityFinding(
                    "all-in",
                    "sign-out-ends",
                    "Who has signed out is nobody.",
                    SecurityState.BROKEN,
                    "an ended session answers 200")))
        .diagnostics(
            List.of(
                new Diagnostic("compile-time", 12.5, "ms", 1, "all-in/all-in"),
                new Diagnostic("open-files", 3, "1", null, null)))
        .tracedTimes(
            List.of(
                new TracedTime(
                    "all-in'",
                    Load.QUIET,
                    TraceState.SPLIT,
                    99,
                    640.25,
                    List.of(part()),
                    0.45,
                    1.015,
                    0.99,
                    1.04),
                new TracedTime(
                    "all-in",
                    Load.BUSY,
                    TraceState.CLOCKS_DIFFER,
                    99,
                    640.25,
                    List.of(),
                    null,
                    null,
                    null,
                    null)))
        .build();
  }

  private static Network network() {
    return network(
        null,
        new Comparison(
            "all-in'",
            "all-in",
            null,
            Quantile.P50,
            Judged.DIFFERENCE,
            null,
            null,
            null,
            1,
            -1,
            3,
            null,
            1,
            4,
            Verdict.INDISTINGUISHABLE));
  }

  private static Network network(Double growthFloor, Comparison comparison) {
    PointTrial trial = new PointTrial(1, 10, 1, 500, 600.5, 700);
    Growth growth = new Growth(1_000, 990.5, 1_009.5, growthFloor, Verdict.REAL);
    return new Network(
        List.of(
            new NetworkPoint(
                0,
                1,
                0.5,
                NetworkPoint.Role.FIT,
                "dashboard",
                List.of(
                    new PointFigures("all-in", 10, 1, 500, 600.5, 700, growth, List.of(trial)),
                    new PointFigures("all-in'", 10, 1, 500, 600.5, 700, null, List.of())),
                List.of(comparison))),
        List.of(new Slope("all-in", "dashboard", LinkKind.DATA, 2.01, 1.99, 2.03, 2, 2)),
        List.of(
            new Threshold("bff-hybrid", "user-fetch", LinkKind.PRIVATE, 1_000, 0.6, 0.55, 0.65)));
  }

  private static Plan plan(SignInSwitch signIn, Integer tierNiceness, Double smallestRatio) {
    return new Plan(
        Plan.RigorLevel.QUICK,
        1,
        100,
        null,
        20,
        500,
        20_000,
        10_000,
        10,
        smallestRatio,
        0.95,
        "all-in",
        signIn,
        null,
        tierNiceness,
        Jit.TIERED,
        null,
        List.of("-Xmx256m", "-XX:+UseSerialGC"),
        List.of());
  }

  private static Machine machine() {
    return new Machine(
        "Some Processor @ 2.60GHz",
        2,
        1,
        8_589_934_592L,
        "Debian GNU/Linux 13",
        "6.12.0",
        null,
        "Vendor 17.0.15+6",
        null,
        "KVM",
        null,
        0.015);
  }

  private static VariantResult variant(List<VariantLoad> loads) {
    return new VariantResult(
        "all-in'", "all-in", false, latency(true), List.of(part()), List.of(tier()), loads);
  }

  private static TrialResult trial(
      Integer archivedTiers, Double busyShare, Double compilingShare, boolean busy) {
    Injection injection =
        new Injection(
            new WarmUp(8, 1_600, 12_000.25, WarmUp.Ended.TIME_LIMIT, null),
            100,
            99.9,
            10_000.75,
            100,
            900,
            WRITTEN_IN_TWO_WAYS,
            List.of(
                new TargetRecording(
                    "all-in'",
                    latency(false),
                    List.of(601.5, 603.25),
                    0.0721,
                    10_000,
                    List.of(part()),
                    0,
                    "all-in-prime.trial1.hlog",
                    busy ? tracedBlocks() : null)));
    return new TrialResult(
        1,
        2,
        List.of("all-in'/app"),
        archivedTiers,
        injection,
        List.of(new TrialTier("all-in'", tier(), compilingShare)),
        null,
        busyShare,
        0.02,
        0,
        busy
            ? new BusyWindow(
                injection, List.of(new TrialTier("all-in'", tier(), null)), 88.5, 0.52, 0.01, 0)
            : null);
  }

  private static TracedBlocks tracedBlocks() {
    return new TracedBlocks(
        List.of(3, 10), 100, 1, 611.5, 640.25, TraceState.SPLIT, List.of(part()), 97, 2, 1);
  }

  private static Latency latency(boolean overTrials) {
    Interval interval = new Interval(590.25, 614);
    return new Latency(
        1_000,
        2,
        602.111,
        900,
        1_800.5,
        3_600,
        720.123456789,
        overTrials ? new LatencyIntervals(interval, interval, interval, interval, interval) : null);
  }

  private static Part part() {
    return new Part("client", Part.Kind.UNEXPLAINED, 288.049);
  }

  private static TierResult tier() {
    return new TierResult("app", 203.5, 150_000_001, 1_402.5);
  }
}
