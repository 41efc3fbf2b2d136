package hoplab.analysis.validity;

import hoplab.analysis.comparison.Findings;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.Plan;
import hoplab.result.TargetRecording;
import hoplab.result.TraceState;
import hoplab.result.TracedBlocks;
import hoplab.result.TracedTime;
import hoplab.result.TracedTimeBuilder;
import hoplab.result.TrialResult;
import hoplab.statistics.Interval;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the time of each variant's user fetch goes, from the traced blocks of all trials. */
public final class TracedFigures {

  private TracedFigures() {}

  /** By load, then in the order of {@link Findings#names}. */
  public static List<TracedTime> of(Plan plan, List<TrialResult> trials) {
    List<TracedTime> times = new ArrayList<>();
    for (Load load : Load.values()) {
      for (String name : Findings.names(plan.baseline(), trials)) {
        List<TargetRecording> recorded =
            trials.stream()
                .flatMap(trial -> trial.injection(load).stream())
                .flatMap(injection -> injection.targets().stream())
                .filter(target -> target.name().equals(name) && target.traced() != null)
                .filter(target -> target.traced().requests() > target.traced().errors())
                .toList();
        if (!recorded.isEmpty()) {
          times.add(of(plan, name, load, recorded));
        }
      }
    }
    return times;
  }

  private static TracedTime of(Plan plan, String name, Load load, List<TargetRecording> recorded) {
    List<TracedBlocks> traced = recorded.stream().map(TargetRecording::traced).toList();
    TraceState state =
        traced.stream().map(TracedBlocks::state).max(TraceState::compareTo).orElseThrow();
    double mean = Sample.mean(traced.stream().mapToDouble(TracedBlocks::meanMicros).toArray());
    List<Part> parts = state == TraceState.SPLIT ? parts(traced) : List.of();
    double[] ratios = ratios(recorded);
    Optional<Interval> interval = interval(plan, ratios);
    return TracedTimeBuilder.builder()
        .variant(name)
        .load(load)
        .state(state)
        .requests(traced.stream().mapToLong(one -> one.requests() - one.errors()).sum())
        .meanMicros(mean)
        .parts(parts)
        .restShare(parts.isEmpty() ? null : (Double) (Part.unexplainedMicros(parts) / mean))
        .tracedRatio(ratios.length == 0 ? null : (Double) Sample.geometricMean(ratios))
        .ratioCiLow(interval.map(Interval::low).orElse(null))
        .ratioCiHigh(interval.map(Interval::high).orElse(null))
        .build();
  }

  private static List<Part> parts(List<TracedBlocks> traced) {
    Map<Part.Key, Double> sums = new LinkedHashMap<>();
    for (TracedBlocks one : traced) {
      one.parts().forEach(part -> sums.merge(part.key(), part.meanMicros(), Double::sum));
    }
    return sums.entrySet().stream()
        .map(
            sum ->
                new Part(sum.getKey().tier(), sum.getKey().kind(), sum.getValue() / traced.size()))
        .toList();
  }

  private static double[] ratios(List<TargetRecording> recorded) {
    return recorded.stream()
        .mapToDouble(one -> one.traced().p50Micros() / one.latency().p50Micros())
        .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
        .toArray();
  }

  private static Optional<Interval> interval(Plan plan, double[] ratios) {
    return ratios.length < 2
        ? Optional.empty()
        : Optional.of(TrialInterval.onLogarithm(ratios, plan.confidence()));
  }
}
