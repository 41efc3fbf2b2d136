package hoplab.report;

import hoplab.report.plot.Distributions;
import hoplab.report.plot.PercentilePlot;
import hoplab.report.plot.Svg;
import hoplab.report.plot.TrialPlot;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import io.quarkus.qute.RawString;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.List;

/**
 * The figures of each variant.
 *
 * @param rows one for each variant
 * @param legend how each looks in the drawings
 * @param percentiles latency by percentile; null without histograms
 * @param trials medians of the trials; null without trials
 */
public record VariantView(
    List<Row> rows, List<Legend> legend, RawString percentiles, RawString trials) {

  /** One variant. */
  @RecordBuilder
  record Row(
      String name,
      String role,
      RawString notes,
      String count,
      String errors,
      RawString errorNotes,
      List<Cell> cells) {}

  /** A figure above its interval. */
  record Cell(String figure, String interval) {}

  /** A variant's mark and name. */
  public record Legend(RawString mark, String name) {}

  public static VariantView of(Run run, Distributions distributions, WarningNotes notes) {
    String percentiles = PercentilePlot.draw(run, distributions);
    String trials = TrialPlot.draw(run);
    return new VariantView(
        run.variants().stream().map(v -> row(run, v, notes)).toList(),
        legend(run),
        percentiles == null ? null : new RawString(percentiles),
        trials == null ? null : new RawString(trials));
  }

  /** How every variant looks in the drawings. */
  public static List<Legend> legend(Run run) {
    return run.variants().stream().map(variant -> legend(run, variant)).toList();
  }

  private static Row row(Run run, VariantResult variant, WarningNotes notes) {
    Figures figures = Figures.TYPOGRAPHIC;
    List<Cell> cells =
        Arrays.stream(Quantile.values())
            .map(
                quantile ->
                    new Cell(
                        figures.cell(quantile.of(variant.userFetch())),
                        figures.cell(quantile.intervalOf(variant.userFetch()))))
            .toList();
    return VariantViewRowBuilder.builder()
        .name(variant.name())
        .role(role(run, variant))
        .notes(
            new RawString(
                notes.at(WarningNotes.Place.CONTRACT, variant.name()).getValue()
                    + notes.at(WarningNotes.Place.IN_FLIGHT, variant.name()).getValue()))
        .count(figures.count(variant.userFetch().count()))
        .errors(figures.count(variant.userFetch().errors()))
        .errorNotes(notes.at(WarningNotes.Place.ERRORS, variant.name()))
        .cells(cells)
        .build();
  }

  private static String role(Run run, VariantResult variant) {
    if (Lookup.isDuplicate(variant)) {
      return "duplicate of " + variant.duplicateOf();
    }
    if (variant.name().equals(run.plan().baseline())) {
      return "baseline";
    }
    return variant.outside() ? "ran already, seen from outside" : "";
  }

  public static Legend legend(Run run, VariantResult variant) {
    return legend(VariantStyle.of(run, variant.name()), variant.name());
  }

  public static Legend legend(VariantStyle look, String name) {
    Svg svg = Svg.decoration("key", 34, 14).line(0, 7, 34, 7, look.lineClass());
    look.marker().draw(svg, 17, 7, 4.5, look.markClass());
    return new Legend(new RawString(svg.end()), name);
  }
}
