package hoplab.analysis;

import hoplab.result.Burst;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstWindow;
import hoplab.result.BurstWindowBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Bursts over three trials: 320 users/s, 3,200 for 5 s, 320 again, and a quarter of that. */
public final class ExampleBurst {

  private static final int BEFORE = 8;
  private static final int DURING = 20;
  private static final double STEADY_MICROS = 6_000;

  private ExampleBurst() {}

  /** Everyone recovers at once; bff-hybrid's p99 in the burst is twice all-in's. */
  public static Burst observed() {
    List<BurstWindow> windows = new ArrayList<>();
    for (Peak peak : Peak.values()) {
      for (int trial = 1; trial <= 3; trial++) {
        for (String variant : List.of("all-in", "all-in'", "bff-hybrid", "decoupled")) {
          windows.add(window(trial, variant, peak, 0, 4));
        }
      }
    }
    return of(windows);
  }

  public static Burst of(List<BurstWindow> windows) {
    return new Burst(5, 8, 7_000, 250, 30_000, windows, List.of());
  }

  /**
   * One window.
   *
   * @param slow so many slices after the burst take twice as long as before
   * @param after slices as before that follow
   */
  public static BurstWindow window(int trial, String variant, Peak peak, int slow, int after) {
    boolean over = peak == Peak.OVER;
    double steady = over ? 320 : 80;
    List<Integer> arrived = new ArrayList<>();
    List<Integer> right = new ArrayList<>();
    List<Integer> refused = new ArrayList<>();
    List<Double> p50 = new ArrayList<>();
    List<Double> refusals = new ArrayList<>();
    double factor = variant.equals("bff-hybrid") ? 2 : 1;
    for (int slice = 0; slice < BEFORE + DURING + slow + after; slice++) {
      boolean burst = slice >= BEFORE && slice < BEFORE + DURING;
      boolean late = slice >= BEFORE + DURING && slice < BEFORE + DURING + slow;
      int users = (int) ((burst ? 10 : 1) * steady / 4);
      int answered = burst && over ? 375 : users;
      arrived.add(users);
      right.add(answered);
      refused.add(users - answered);
      p50.add(late ? 2 * STEADY_MICROS : burst && over ? 20 * STEADY_MICROS : STEADY_MICROS);
      refusals.add(users > answered ? 4_000.0 : 0.0);
    }
    double p99 = (over ? 180_000 : 9_000) * factor * (1 + 0.01 * trial);
    return BurstWindowBuilder.builder()
        .trial(trial)
        .variant(variant)
        .peak(peak)
        .steadyPerSecond(steady)
        .peakPerSecond(10 * steady)
        .capacityPerSecond(1_550)
        .beforeSlices(BEFORE)
        .burstSlices(DURING)
        .steadyLagP99Micros(300)
        .burstLagP99Micros(900)
        .busyElsewhereShare(0.02)
        .stolenShare(0)
        .connectionsAtMost(variant.equals("bff-hybrid") ? 16 : 8)
        .burstP50Micros(over ? 120_000 : STEADY_MICROS)
        .burstP99Micros(p99)
        .arrived(arrived)
        .right(right)
        .refused(refused)
        .p50Micros(p50)
        .p99Micros(p50.stream().map(micros -> 1.5 * micros).toList())
        .slowestRefusalMicros(refusals)
        .build();
  }

  /** A run of the experiment with all that follows. */
  public static Run run(Burst observed) {
    return RunFindings.complete(
        RunBuilder.builder(ExampleBundle.run())
            .experiment("burst")
            .plan(ExampleTrial.plan(0))
            .trials(List.of())
            .warnings(List.of())
            .burst(observed)
            .build(),
        Set.of());
  }
}
