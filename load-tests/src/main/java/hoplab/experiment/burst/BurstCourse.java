package hoplab.experiment.burst;

import hoplab.analysis.BurstRules;
import hoplab.measure.SortedTimes;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstWindow;
import hoplab.result.BurstWindowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** One burst under way, which ends as soon as the variant has recovered. */
final class BurstCourse implements IntPredicate {
  private final BurstPlan plan;
  private final int trial;
  private final String name;
  private final Peak peak;
  private final BurstRecording recording;
  private final IntSupplier connected;
  private final List<BurstRecording.Slice> over = new ArrayList<>();
  private int connectionsAtMost;

  /**
   * @param connected how many connections to the database it has now
   */
  BurstCourse(
      BurstPlan plan,
      int trial,
      String name,
      Peak peak,
      BurstRecording recording,
      IntSupplier connected) {
    this.plan = plan;
    this.trial = trial;
    this.name = name;
    this.peak = peak;
    this.recording = recording;
    this.connected = connected;
  }

  @Override
  public boolean test(int slice) {
    connectionsAtMost = Math.max(connectionsAtMost, connected.getAsInt());
    while (over.size() < slice && recording.isOver(over.size())) {
      over.add(recording.slice(over.size()));
    }
    return over.size() <= plan.beforeSlices() + plan.burstSlices()
        || BurstRules.recoveryMillis(window(over), BurstPlan.SLICE_MILLIS).isEmpty();
  }

  /**
   * All that was seen but who used the processors, and what the variant holds. It takes a while:
   * not to be asked for while times are taken.
   */
  BurstWindow window(int slices) {
    int before = plan.beforeSlices();
    int after = before + plan.burstSlices();
    SortedTimes burst = recording.right(before, after);
    IntStream steady = IntStream.concat(recording.users(0, before), recording.users(after, slices));
    return BurstWindowBuilder.from(window(recording.slices(slices)))
        .with(
            window ->
                window
                    .steadyLagP99Micros(recording.lagP99Micros(steady))
                    .burstLagP99Micros(recording.lagP99Micros(recording.users(before, after)))
                    .burstP50Micros(burst.micros(0.5))
                    .burstP99Micros(burst.micros(0.99)));
  }

  private BurstWindow window(List<BurstRecording.Slice> slices) {
    return BurstWindowBuilder.builder()
        .trial(trial)
        .variant(name)
        .peak(peak)
        .steadyPerSecond(plan.steadyPerSecond(peak))
        .peakPerSecond(plan.peakPerSecond(peak))
        .capacityPerSecond(0)
        .beforeSlices(plan.beforeSlices())
        .burstSlices(plan.burstSlices())
        .steadyLagP99Micros(0)
        .burstLagP99Micros(0)
        .busyElsewhereShare(0)
        .stolenShare(0)
        .connectionsAtMost(connectionsAtMost)
        .burstP50Micros(0)
        .burstP99Micros(0)
        .arrived(slices.stream().map(BurstRecording.Slice::arrived).toList())
        .right(slices.stream().map(slice -> slice.right().count()).toList())
        .refused(slices.stream().map(BurstRecording.Slice::refused).toList())
        .p50Micros(slices.stream().map(slice -> slice.right().micros(0.5)).toList())
        .p99Micros(slices.stream().map(slice -> slice.right().micros(0.99)).toList())
        .slowestRefusalMicros(
            slices.stream().map(BurstRecording.Slice::slowestRefusalMicros).toList())
        .build();
  }
}
