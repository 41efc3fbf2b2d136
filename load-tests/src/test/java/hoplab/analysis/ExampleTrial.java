package hoplab.analysis;

import hoplab.result.BusyWindow;
import hoplab.result.Injection;
import hoplab.result.Jit;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.SignInSwitch;
import hoplab.result.TierResult;
import hoplab.result.TrialResult;
import hoplab.result.TrialTier;
import hoplab.result.WarmUp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An honest trial at 100 users/s, with single figures to be spoilt. */
public final class ExampleTrial {

  static final double WINDOW_MILLIS = 10_000;
  public static final double BUSY_RATE = 200;

  final int number;
  public final List<ExampleTarget> targets;
  public double achievedPerSecond = 100;
  public double lagP99Micros = 900;
  public WarmUp.Ended ended = WarmUp.Ended.STEADY;
  public Double busyShare = 0.4;
  public double busyElsewhereShare = 0.02;
  public Double compilingShare = 0.01;
  public double stolenShare = 0;

  Load load = Load.QUIET;

  /** Its busy window, or null if it has none. */
  public ExampleTrial busy;

  public ExampleTrial(int number, ExampleTarget... targets) {
    this.number = number;
    this.targets = new ArrayList<>(List.of(targets));
  }

  /** Three trials of all-in, its duplicate and bff-hybrid, 300 us slower. */
  public static List<ExampleTrial> three() {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(
            number ->
                new ExampleTrial(
                    number,
                    new ExampleTarget("all-in", 600 + 20 * number),
                    new ExampleTarget("all-in'", 608 + 15 * number),
                    new ExampleTarget("bff-hybrid", 900 + 18 * number)))
        .toList();
  }

  public static Plan plan(int trials) {
    return plan(trials, null);
  }

  /** With a busy window of one block, unless the rate is null. */
  public static Plan plan(int trials, Double busyRatePerSecond) {
    return new Plan(
        Plan.RigorLevel.QUICK,
        trials,
        100,
        busyRatePerSecond,
        2,
        5_000,
        20_000,
        10_000,
        10,
        1.02,
        0.95,
        "all-in",
        SignInSwitch.ON,
        0,
        10,
        Jit.TIERED,
        false,
        List.of("-Xmx256m"),
        List.of("-Xmx512m"));
  }

  public static List<TrialResult> results(List<ExampleTrial> trials) {
    return trials.stream().map(ExampleTrial::result).toList();
  }

  /** Lets it measure half as long at twice the rate, too, where everything takes 100 us less. */
  public ExampleTrial andBusy() {
    busy =
        new ExampleTrial(
            number,
            targets.stream()
                .map(quiet -> new ExampleTarget(quiet.name, quiet.latency.p50Micros() - 100))
                .toArray(ExampleTarget[]::new));
    busy.load = Load.BUSY;
    busy.achievedPerSecond = BUSY_RATE;
    return this;
  }

  /** Length of its window. */
  double windowMillis() {
    return load == Load.QUIET ? WINDOW_MILLIS : WINDOW_MILLIS / 2;
  }

  public TrialResult result() {
    return new TrialResult(
        number,
        1 + number % 2,
        tiers().stream().map(tier -> tier.variant() + "/" + tier.cost().name()).toList(),
        tiers().size(),
        injection(),
        tiers(),
        150.0 + number,
        busyShare,
        busyElsewhereShare,
        stolenShare,
        busy == null ? null : busy.window());
  }

  private BusyWindow window() {
    return new BusyWindow(
        injection(), tiers(), 120.0 + number, busyShare, busyElsewhereShare, stolenShare);
  }

  private Injection injection() {
    return new Injection(
        new WarmUp(8, 1_600, 12_000, ended, null),
        load == Load.QUIET ? 100 : BUSY_RATE,
        achievedPerSecond,
        windowMillis(),
        100,
        lagP99Micros,
        lagP99Micros + 2_000,
        targets.stream().map(target -> target.recording(number, load, windowMillis())).toList());
  }

  private List<TrialTier> tiers() {
    return targets.stream().flatMap(this::tiers).toList();
  }

  private Stream<TrialTier> tiers(ExampleTarget target) {
    List<String> names =
        target.name.equals("bff-hybrid") ? List.of("bff", "user-service") : List.of("app");
    return names.stream()
        .map(
            name ->
                new TrialTier(
                    target.name,
                    new TierResult(name, 200 + 3 * number, 150_000_001 + number, 1_400 + number),
                    compilingShare));
  }
}
