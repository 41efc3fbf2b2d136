package hoplab.analysis;

import hoplab.result.Latency;
import hoplab.result.LatencyIntervals;
import hoplab.result.Part;
import hoplab.result.Plan;
import hoplab.result.TargetRecording;
import hoplab.result.TierResult;
import hoplab.result.TrialResult;
import hoplab.result.TrialTier;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of one variant over all trials that recorded it. */
final class VariantFigures {

  /** What tells the parts of the time apart. */
  private record PartKey(String tier, String kind) {}

  private VariantFigures() {}

  static VariantResult of(String name, Plan plan, boolean outside, List<TrialResult> trials) {
    List<TargetRecording> recordings =
        trials.stream()
            .flatMap(trial -> trial.injection().targets().stream())
            .filter(target -> target.name().equals(name))
            .toList();
    List<Latency> latencies = recordings.stream().map(TargetRecording::latency).toList();
    String twin = name.equals(Findings.duplicateOf(plan.baseline())) ? plan.baseline() : null;
    return new VariantResult(
        name,
        twin,
        outside,
        latency(latencies, plan.confidence()),
        parts(recordings),
        tiers(name, trials));
  }

  private static Latency latency(List<Latency> trials, double confidence) {
    return new Latency(
        trials.stream().mapToLong(Latency::count).sum(),
        trials.stream().mapToLong(Latency::errors).sum(),
        mean(trials, Figure.P50::microsOf),
        mean(trials, Figure.P90::microsOf),
        mean(trials, Figure.P99::microsOf),
        mean(trials, Figure.P999::microsOf),
        mean(trials, Figure.MEAN::microsOf),
        trials.size() < 2 ? null : intervals(trials, confidence));
  }

  private static LatencyIntervals intervals(List<Latency> trials, double confidence) {
    return new LatencyIntervals(
        interval(trials, Figure.P50, confidence),
        interval(trials, Figure.P90, confidence),
        interval(trials, Figure.P99, confidence),
        interval(trials, Figure.P999, confidence),
        interval(trials, Figure.MEAN, confidence));
  }

  private static Interval interval(List<Latency> trials, Figure figure, double confidence) {
    return TrialInterval.of(trials.stream().mapToDouble(figure::microsOf).toArray(), confidence);
  }

  /** A part that a trial lacks took no time in it. */
  private static List<Part> parts(List<TargetRecording> trials) {
    Map<PartKey, Double> sums = new LinkedHashMap<>();
    for (TargetRecording trial : trials) {
      for (Part part : trial.parts()) {
        sums.merge(new PartKey(part.tier(), part.kind()), part.meanMicros(), Double::sum);
      }
    }
    List<Part> parts = new ArrayList<>();
    sums.forEach((key, sum) -> parts.add(new Part(key.tier, key.kind, sum / trials.size())));
    return parts;
  }

  private static List<TierResult> tiers(String variant, List<TrialResult> trials) {
    Map<String, List<TierResult>> byName = new LinkedHashMap<>();
    trials.stream()
        .flatMap(trial -> trial.tiers().stream())
        .filter(tier -> tier.variant().equals(variant))
        .map(TrialTier::cost)
        .forEach(cost -> byName.computeIfAbsent(cost.name(), n -> new ArrayList<>()).add(cost));
    return byName.entrySet().stream()
        .map(
            tier ->
                new TierResult(
                    tier.getKey(),
                    mean(tier.getValue(), TierResult::cpuMicrosPerRequest),
                    Math.round(mean(tier.getValue(), TierResult::rssBytes)),
                    mean(tier.getValue(), TierResult::startupMillis)))
        .toList();
  }

  private static <T> double mean(List<T> trials, ToDoubleFunction<T> figure) {
    return Sample.mean(trials.stream().mapToDouble(figure).toArray());
  }
}
