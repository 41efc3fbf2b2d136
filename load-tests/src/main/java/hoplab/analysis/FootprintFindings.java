package hoplab.analysis;

import hoplab.analysis.validity.ValidityLimits;
import hoplab.result.Footprint;
import hoplab.result.Footprint.Estimate;
import hoplab.result.Footprint.Observed;
import hoplab.result.Footprint.OfVariant;
import hoplab.result.Footprint.Prices;
import hoplab.result.FootprintBuilder;
import hoplab.result.FootprintEstimateBuilder;
import hoplab.result.FootprintFigure;
import hoplab.result.FootprintFigure.Unit;
import hoplab.result.FootprintOfVariantBuilder;
import hoplab.result.Plan;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Interval;
import hoplab.statistics.Judgement;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * What follows from the footprints that trials saw: computed when the run is made, and once more,
 * by the same code, when a bundle is checked.
 *
 * <p>A figure of a variant is the sum over its tiers in each trial, except that of a start, which
 * is also the longest. Money is computed trial by trial, so that its interval is that of the
 * trials. Variants are measured one after the other: a comparison is the logarithm of the ratio to
 * the baseline in each trial, with Student's t over trials, not pooled; the confidence of each is
 * raised so that it holds for all comparisons of one figure at once (Bonferroni).
 */
public final class FootprintFindings {

  private static final double REQUESTS = 1e6;
  private static final double MICROS_PER_HOUR = 3.6e9;
  private static final double BYTES_PER_GIGABYTE = 1e9;

  private FootprintFindings() {}

  /**
   * The footprint with all that follows from it.
   *
   * @param observed null where none was measured
   */
  static Footprint complete(Plan plan, Footprint observed, boolean valid) {
    if (observed == null) {
      return null;
    }
    Map<String, Map<FootprintFigure, double[]>> all = new LinkedHashMap<>();
    observed
        .variants()
        .forEach(one -> all.put(one.name(), perTrial(one.observed(), observed.prices())));
    Map<FootprintFigure, double[]> baseline = all.getOrDefault(plan.baseline(), Map.of());
    List<OfVariant> variants = new ArrayList<>();
    for (OfVariant one : observed.variants()) {
      boolean isBaseline = one.name().equals(plan.baseline());
      List<Estimate> estimates = new ArrayList<>();
      all.get(one.name())
          .forEach(
              (figure, trials) ->
                  estimates.add(
                      estimate(
                          plan,
                          figure,
                          trials,
                          isBaseline ? null : baseline.get(figure),
                          all.size() - 1,
                          valid)));
      variants.add(FootprintOfVariantBuilder.from(one).withEstimates(estimates));
    }
    return FootprintBuilder.from(observed).withVariants(variants);
  }

  /** What of it is doubtful. */
  static List<Warning> warnings(Footprint observed) {
    List<Warning> warnings = new ArrayList<>();
    if (observed != null) {
      for (int k = 0; k < observed.busyElsewhereShares().size(); k++) {
        double share = observed.busyElsewhereShares().get(k);
        if (share > ValidityLimits.BUSY_ELSEWHERE_SHARE) {
          warnings.add(
              Warning.of(
                  WarningCode.MACHINE_BUSY,
                  true,
                  k + 1,
                  null,
                  "while a variant was idle, something outside the run kept %.0f%% of the"
                      + " processors busy",
                  100 * share));
        }
      }
    }
    return warnings;
  }

  /** Every figure of one variant, by trial. */
  private static Map<FootprintFigure, double[]> perTrial(List<Observed> observed, Prices prices) {
    Map<FootprintFigure, double[]> figures = new EnumMap<>(FootprintFigure.class);
    for (Observed one : observed) {
      double[] trials = one.perTrial().stream().mapToDouble(Double::doubleValue).toArray();
      if (one.figure() == FootprintFigure.TIER_START) {
        merge(figures, FootprintFigure.LONGEST_START, trials, Math::max);
        merge(figures, FootprintFigure.SUM_OF_STARTS, trials, Double::sum);
      } else if (one.figure() == FootprintFigure.ONE_TIER_COLD) {
        merge(figures, FootprintFigure.ONE_TIER_COLD, trials, Math::max);
      } else {
        merge(figures, one.figure(), trials, Double::sum);
      }
    }
    cost(observed, FootprintFigure.ACTIVE_TIME, prices)
        .ifPresent(trials -> figures.put(FootprintFigure.COST_ACTIVE, trials));
    cost(observed, FootprintFigure.WALL_TIME, prices)
        .ifPresent(trials -> figures.put(FootprintFigure.COST_WALL, trials));
    return figures;
  }

  private static void merge(
      Map<FootprintFigure, double[]> figures,
      FootprintFigure figure,
      double[] trials,
      DoubleBinaryOperator by) {
    figures.merge(
        figure,
        trials,
        (one, other) -> {
          double[] merged = new double[Math.min(one.length, other.length)];
          Arrays.setAll(merged, i -> by.applyAsDouble(one[i], other[i]));
          return merged;
        });
  }

  /**
   * A million user fetches, in each trial. Each tier pays for one processor, and for the memory
   * that it holds under load, for the time that it is billed for, and for being called at all.
   *
   * @param billed that time, for one request
   */
  private static Optional<double[]> cost(
      List<Observed> observed, FootprintFigure billed, Prices prices) {
    double[] sum = null;
    for (Observed time : observed) {
      Observed memory = of(observed, FootprintFigure.MEMORY_LOADED, time.tier());
      Observed wall = of(observed, FootprintFigure.WALL_TIME, time.tier());
      if (time.figure() != billed || memory == null || wall == null) {
        continue;
      }
      sum = sum == null ? new double[time.perTrial().size()] : sum;
      for (int k = 0; k < sum.length; k++) {
        double hours = REQUESTS * time.perTrial().get(k) / MICROS_PER_HOUR;
        double gigabytes = memory.perTrial().get(k) / BYTES_PER_GIGABYTE;
        sum[k] += hours * (prices.perProcessorHour() + gigabytes * prices.perGigabyteHour());
        sum[k] += wall.perTrial().get(k) > 0 ? prices.perMillionInvocations() : 0;
      }
    }
    return Optional.ofNullable(sum);
  }

  private static Observed of(List<Observed> observed, FootprintFigure figure, String tier) {
    return observed.stream()
        .filter(one -> one.figure() == figure && Objects.equals(one.tier(), tier))
        .findFirst()
        .orElse(null);
  }

  /** A count is the most of any trial, without interval. */
  private static Estimate estimate(
      Plan plan,
      FootprintFigure figure,
      double[] trials,
      double[] baseline,
      int comparisons,
      boolean valid) {
    if (figure.unit() == Unit.COUNT) {
      double most = Arrays.stream(trials).max().orElse(0);
      return FootprintEstimateBuilder.builder()
          .figure(figure)
          .value(most)
          .interval(null)
          .ratio(null)
          .ratioInterval(null)
          .verdict(null)
          .build();
    }
    hoplab.statistics.Estimate ratio =
        baseline == null ? null : ratio(trials, baseline, plan.confidence(), comparisons);
    return FootprintEstimateBuilder.builder()
        .figure(figure)
        .value(Sample.mean(trials))
        .interval(trials.length < 2 ? null : notBelowZero(trials, plan.confidence()))
        .ratio(ratio == null ? null : (Double) ratio.value())
        .ratioInterval(ratio == null ? null : ratio.interval())
        .verdict(ratio == null ? null : verdict(plan, ratio, valid))
        .build();
  }

  private static Interval notBelowZero(double[] trials, double confidence) {
    Interval interval = TrialInterval.of(trials, confidence);
    return new Interval(Math.max(0, interval.low()), interval.high());
  }

  private static Verdict verdict(Plan plan, hoplab.statistics.Estimate ratio, boolean valid) {
    return valid ? Judgement.ofRatio(ratio, plan.smallestRatio()) : Verdict.INVALID;
  }

  /** Null where there are fewer than two trials, or a figure is 0. */
  private static hoplab.statistics.Estimate ratio(
      double[] trials, double[] baseline, double confidence, int comparisons) {
    if (trials.length < 2
        || trials.length != baseline.length
        || Arrays.stream(trials).anyMatch(x -> x <= 0)
        || Arrays.stream(baseline).anyMatch(x -> x <= 0)) {
      return null;
    }
    double[] ratios = new double[trials.length];
    Arrays.setAll(ratios, k -> trials[k] / baseline[k]);
    return new hoplab.statistics.Estimate(
        Sample.geometricMean(ratios),
        TrialInterval.onLogarithm(ratios, 1 - (1 - confidence) / comparisons),
        trials.length - 1);
  }
}
