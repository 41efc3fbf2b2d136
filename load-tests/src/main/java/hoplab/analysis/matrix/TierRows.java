package hoplab.analysis.matrix;

import hoplab.analysis.matrix.OrderRule.Place;
import hoplab.result.Load;
import hoplab.result.Run;
import hoplab.result.TierResult;
import hoplab.result.TrialTier;
import hoplab.result.VariantResult;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the tiers of a pattern take together: processor time and memory, trial by trial. */
public final class TierRows {

  private static final double FETCHES = 1e6;
  private static final double MICROS_PER_SECOND = 1e6;
  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  public static final Row MILLION =
      new Row(
          Criteria.MILLION,
          List.of("hop"),
          run -> read(run, tier -> tier.cpuMicrosPerRequest() * FETCHES / MICROS_PER_SECOND, false),
          List.of());

  public static final Row OPERATING =
      new Row(
          Criteria.OPERATING,
          List.of("hop"),
          run -> read(run, tier -> tier.rssBytes() / BYTES_PER_MEBIBYTE, true),
          List.of(
              OrderRule.place(Criteria.ALL_IN, Place.LEAST),
              OrderRule.place(Criteria.BFF, Place.BETWEEN),
              OrderRule.place(Criteria.DECOUPLED, Place.MOST)));

  private TierRows() {}

  private static Optional<Reading> read(
      Run run, ToDoubleFunction<TierResult> figure, boolean countsProcesses) {
    List<Figure> figures = new ArrayList<>();
    for (VariantResult variant : Patterns.in(run)) {
      double[] trials = perTrial(run, variant.name(), figure);
      if (trials.length > 0 && !variant.tiers().isEmpty()) {
        figures.add(
            FigureBuilder.builder()
                .pattern(variant.name())
                .value(Sample.mean(trials))
                .interval(
                    trials.length < 2 ? null : TrialInterval.of(trials, run.plan().confidence()))
                .note(countsProcesses ? processes(variant.tiers().size()) : "")
                .build());
      }
    }
    return Reading.of(
        run, Conditions.of(run, Conditions.rate(run.plan().ratePerSecond())), figures);
  }

  private static double[] perTrial(Run run, String variant, ToDoubleFunction<TierResult> figure) {
    return run.trials().stream()
        .map(trial -> trial.tiers(Load.QUIET))
        .filter(tiers -> tiers.stream().anyMatch(tier -> tier.variant().equals(variant)))
        .mapToDouble(
            tiers ->
                tiers.stream()
                    .filter(tier -> tier.variant().equals(variant))
                    .map(TrialTier::cost)
                    .mapToDouble(figure)
                    .sum())
        .toArray();
  }

  private static String processes(int count) {
    return count == 1 ? "1 process" : count + " processes";
  }
}
