package hoplab.analysis.comparison;

import hoplab.result.Latency;
import hoplab.result.LatencyBuilder;
import hoplab.result.LatencyIntervals;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.TargetRecording;
import hoplab.result.TierResult;
import hoplab.result.TrialResult;
import hoplab.result.TrialTier;
import hoplab.result.VariantLoad;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of one variant over all trials that recorded it. */
final class VariantFigures {

  private VariantFigures() {}

  static VariantResult of(
      VersionRules rules, String name, Plan plan, boolean outside, List<TrialResult> trials) {
    List<TargetRecording> recordings = recordings(name, Load.QUIET, trials);
    List<Latency> latencies = recordings.stream().map(TargetRecording::latency).toList();
    String twin = name.equals(Findings.duplicateOf(plan.baseline())) ? plan.baseline() : null;
    return new VariantResult(
        name,
        twin,
        outside,
        latency(rules, latencies, plan.confidence()),
        parts(recordings),
        tiers(name, Load.QUIET, trials),
        rules.statesLoads() ? loads(rules, name, plan, trials) : List.of());
  }

  private static List<VariantLoad> loads(
      VersionRules rules, String name, Plan plan, List<TrialResult> trials) {
    List<VariantLoad> loads = new ArrayList<>();
    for (Load load : Load.values()) {
      List<TargetRecording> recordings = recordings(name, load, trials);
      if (!recordings.isEmpty() && plan.ratePerSecond(load).isPresent()) {
        List<Latency> latencies = recordings.stream().map(TargetRecording::latency).toList();
        loads.add(
            new VariantLoad(
                load,
                plan.ratePerSecond(load).getAsDouble(),
                latency(rules, latencies, plan.confidence()),
                cpuMicrosPerRequest(tiers(name, load, trials)),
                withoutClient(name, load, trials),
                withoutClientRatio(name, load, plan, trials)));
      }
    }
    return loads;
  }

  private static List<TargetRecording> recordings(
      String name, Load load, List<TrialResult> trials) {
    return trials.stream()
        .flatMap(trial -> trial.injection(load).stream())
        .flatMap(injection -> injection.targets().stream())
        .filter(target -> target.name().equals(name))
        .toList();
  }

  private static Double cpuMicrosPerRequest(List<TierResult> tiers) {
    return tiers.isEmpty()
        ? null
        : tiers.stream().mapToDouble(TierResult::cpuMicrosPerRequest).sum();
  }

  /** The client's part of a fetch is what the tiers' own reports do not explain of its time. */
  private static Double withoutClient(String name, Load load, List<TrialResult> trials) {
    List<Part> ofTiers =
        parts(recordings(name, load, trials)).stream()
            .filter(part -> part.kind() != Part.Kind.UNEXPLAINED)
            .toList();
    return ofTiers.isEmpty()
        ? null
        : Math.max(0, ofTiers.stream().mapToDouble(Part::meanMicros).sum());
  }

  /** Means over means, with no interval; null where it is not known of both. */
  private static Double withoutClientRatio(
      String name, Load load, Plan plan, List<TrialResult> trials) {
    String duplicate = Findings.duplicateOf(plan.baseline());
    Double own = withoutClient(name, load, trials);
    Double baseline = withoutClient(plan.baseline(), load, trials);
    Double twin = withoutClient(duplicate, load, trials);
    boolean identical = name.equals(plan.baseline()) || name.equals(duplicate);
    return identical || own == null || baseline == null || twin == null || baseline * twin == 0
        ? null
        : (Double) (own / Math.sqrt(baseline * twin));
  }

  private static Latency latency(VersionRules rules, List<Latency> trials, double confidence) {
    return LatencyBuilder.builder()
        .count(trials.stream().mapToLong(Latency::count).sum())
        .errors(trials.stream().mapToLong(Latency::errors).sum())
        .p50Micros(rules.latency(of(trials, Quantile.P50)))
        .p90Micros(rules.latency(of(trials, Quantile.P90)))
        .p99Micros(rules.latency(of(trials, Quantile.P99)))
        .p999Micros(rules.latency(of(trials, Quantile.P999)))
        .meanMicros(rules.latency(of(trials, Quantile.MEAN)))
        .intervals(intervals(rules, trials, confidence))
        .build();
  }

  private static LatencyIntervals intervals(
      VersionRules rules, List<Latency> trials, double confidence) {
    Map<Quantile, Interval> intervals = new EnumMap<>(Quantile.class);
    for (Quantile quantile : Quantile.values()) {
      rules
          .latencyInterval(of(trials, quantile), confidence)
          .ifPresent(interval -> intervals.put(quantile, interval));
    }
    return intervals.isEmpty()
        ? null
        : new LatencyIntervals(
            intervals.get(Quantile.P50),
            intervals.get(Quantile.P90),
            intervals.get(Quantile.P99),
            intervals.get(Quantile.P999),
            intervals.get(Quantile.MEAN));
  }

  private static double[] of(List<Latency> trials, Quantile quantile) {
    return trials.stream().mapToDouble(quantile::of).toArray();
  }

  /** A part that a trial lacks took no time in it. */
  private static List<Part> parts(List<TargetRecording> trials) {
    Map<Part.Key, Double> sums = new LinkedHashMap<>();
    for (TargetRecording trial : trials) {
      for (Part part : trial.parts()) {
        sums.merge(part.key(), part.meanMicros(), Double::sum);
      }
    }
    List<Part> parts = new ArrayList<>();
    sums.forEach((key, sum) -> parts.add(new Part(key.tier(), key.kind(), sum / trials.size())));
    return parts;
  }

  private static List<TierResult> tiers(String variant, Load load, List<TrialResult> trials) {
    Map<String, List<TierResult>> byName = new LinkedHashMap<>();
    trials.stream()
        .flatMap(trial -> trial.tiers(load).stream())
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
