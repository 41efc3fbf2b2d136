package hoplab.validation;

import hoplab.result.Latency;
import hoplab.result.Part;
import hoplab.result.TargetRecording;
import hoplab.result.TraceState;
import hoplab.result.TracedBlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether the figures that one target has in one trial agree with each other. */
final class RecordingCheck {

  /** Sums of the same nanoseconds in another order. */
  private static final double ROUNDING_SHARE = 1e-6;

  private RecordingCheck() {}

  static List<String> problems(TargetRecording target) {
    List<String> problems = new ArrayList<>();
    Latency latency = target.latency();
    double sum = target.parts().stream().mapToDouble(Part::meanMicros).sum();
    if (Math.abs(sum - latency.meanMicros()) > ROUNDING_SHARE * latency.meanMicros()) {
      problems.add(
          String.format(
              Locale.ROOT,
              "the parts of the time add up to %.3f us, the mean is %.3f us",
              sum,
              latency.meanMicros()));
    }
    if (target.traced() != null) {
      checkTraced(target, target.traced(), problems);
    }
    double[] medians = target.blockMedians();
    int traced = target.traced() == null ? 0 : target.traced().blocks().size();
    boolean all = medians.length > 0 && medians.length + traced == target.blockP50Micros().size();
    if (all
        && (latency.p50Micros() < Arrays.stream(medians).min().orElseThrow()
            || latency.p50Micros() > Arrays.stream(medians).max().orElseThrow())) {
      problems.add(
          "the median lies beyond the medians of all blocks, which is impossible: "
              + latency.p50Micros());
    }
    return problems;
  }

  private static void checkTraced(
      TargetRecording target, TracedBlocks traced, List<String> problems) {
    double sum = traced.parts().stream().mapToDouble(Part::meanMicros).sum();
    if (traced.state() == TraceState.SPLIT
        && Math.abs(sum - traced.meanMicros()) > ROUNDING_SHARE * traced.meanMicros()) {
      problems.add(
          String.format(
              Locale.ROOT,
              "the parts of the traced time add up to %.3f us, its mean is %.3f us",
              sum,
              traced.meanMicros()));
    }
    List<Double> medians = target.blockP50Micros();
    for (int block : traced.blocks()) {
      if (block >= medians.size() || medians.get(block) != null) {
        problems.add("block " + block + " was traced, yet its median is compared");
      }
    }
  }
}
