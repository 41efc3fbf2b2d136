package hoplab.live;

import hoplab.analysis.comparison.Findings;
import hoplab.live.LiveView.Line;
import hoplab.live.LiveView.Place;
import hoplab.live.LiveView.Row;
import hoplab.report.plot.LinearScale;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.result.Comparison;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.VariantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the trials that are over say when quiet: places for a picture, and medians and ratios by the
 * rules of a whole run, which have no verdict yet.
 */
record TrialsSoFar(Plan plan, List<TrialResult> trials) {

  static final String NOT_FINAL = "not final";

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;
  private static final int TICKS = 5;

  /** The variants with their medians, and their ratios from the second trial on. */
  List<Row> rows() {
    if (trials.isEmpty()) {
      return List.of();
    }
    Findings findings = Findings.of(plan, Set.of(), trials);
    return rows(findings.variants(), findings.comparisons(), plan, true);
  }

  /**
   * A row for each variant.
   *
   * @param soFar whether a verdict must wait
   */
  static List<Row> rows(
      List<VariantResult> variants, List<Comparison> comparisons, Plan plan, boolean soFar) {
    List<String> names = variants.stream().map(VariantResult::name).toList();
    List<Row> rows = new ArrayList<>();
    for (VariantResult one : variants) {
      Comparison found =
          comparisons.stream()
              .filter(c -> c.variant().equals(one.name()) && c.baseline().equals(plan.baseline()))
              .filter(c -> c.quantile() == Quantile.P50 && c.wasQuiet() && c.ratio() != null)
              .findFirst()
              .orElse(null);
      rows.add(
          new Row(
              one.name(),
              VariantStyle.of(plan, names, one.name()).classes(),
              FIGURES.time(one.userFetch().p50Micros()),
              found == null
                  ? ""
                  : FIGURES.ratio(found.ratio(), found.ratioCiLow(), found.ratioCiHigh()),
              found == null ? "" : soFar ? NOT_FINAL : found.verdict().name()));
    }
    return rows;
  }

  /** The medians of one trial, and those of its blocks. */
  List<Line> lines(int trial) {
    LinearScale scale = scale();
    return trials.stream()
        .filter(one -> one.number() == trial)
        .flatMap(one -> lines(one.injection().targets(), scale))
        .toList();
  }

  /** Marks of the axis that all trials share. */
  List<Place> axis() {
    LinearScale scale = scale();
    return trials.isEmpty()
        ? List.of()
        : scale.ticks().stream().map(t -> new Place(scale.at(t), FIGURES.time(t))).toList();
  }

  private Stream<Line> lines(List<TargetRecording> targets, LinearScale scale) {
    List<String> names = targets.stream().map(TargetRecording::name).toList();
    return targets.stream()
        .map(target -> line(target, VariantStyle.of(plan, names, target.name()), scale));
  }

  private Line line(TargetRecording target, VariantStyle look, LinearScale scale) {
    double p50 = target.latency().p50Micros();
    List<Double> dots = new ArrayList<>();
    target
        .blockP50Micros()
        .forEach(micros -> dots.add(micros == null ? null : (Double) scale.clamped(micros)));
    return new Line(target.name(), look.classes(), scale.clamped(p50), FIGURES.time(p50), dots);
  }

  /** From the highest block at the top to zero at the bottom. */
  private LinearScale scale() {
    double highest =
        trials.stream()
            .flatMap(trial -> trial.injection(Load.QUIET).orElseThrow().targets().stream())
            .flatMap(
                target ->
                    Stream.concat(
                        Stream.of(target.latency().p50Micros()),
                        target.blockP50Micros().stream().filter(Objects::nonNull)))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return LinearScale.fromZero(highest, 100, 0, TICKS);
  }
}
