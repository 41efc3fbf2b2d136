package hoplab.report;

import hoplab.report.plot.Track;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Estimate;
import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.report.text.Reasons;
import hoplab.result.Comparison;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import io.quarkus.qute.RawString;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One figure of every variant against the baseline, at one load.
 *
 * @param figure its label
 * @param load its label
 * @param heading both in words
 * @param rows the duplicate last; empty where too few answers were seen for a verdict
 * @param shown the figures themselves, where there are no rows
 * @param difference the plot of differences
 * @param ratio that of ratios; null where none were judged
 */
@RecordBuilder
record AgainstPanel(
    String figure,
    String load,
    String heading,
    List<Row> rows,
    String shown,
    Plot difference,
    Plot ratio) {

  /** One variant: what its marks say, as text. */
  @RecordBuilder
  record Row(
      String name,
      RawString key,
      RawString notes,
      String difference,
      String differenceInterval,
      String ratio,
      String ratioInterval,
      String verdict,
      String reason) {}

  /**
   * A plot beside the rows.
   *
   * @param heading what is drawn, with its unit
   * @param tracks one for each row
   * @param ticks labels below them
   * @param lens the rows near zero on a scale of their own; null where none is much smaller
   */
  record Plot(String heading, List<RawString> tracks, List<Track.Tick> ticks, Lens lens) {}

  /**
   * Rows that one scale with the largest would show as nothing.
   *
   * @param band what the band around zero means
   */
  record Lens(List<LensRow> rows, List<Track.Tick> ticks, String band) {}

  /** A row of the lens. */
  record LensRow(String name, RawString key, RawString track) {}

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  static AgainstPanel of(Run run, WarningNotes notes, Quantile quantile, Load load) {
    List<Comparison> compared = Lookup.comparisons(run, quantile, load);
    boolean ratios = !compared.isEmpty() && compared.stream().allMatch(c -> c.ratio() != null);
    return AgainstPanelBuilder.builder()
        .figure(quantile.label())
        .load(load.label())
        .heading(
            quantile.label() + (run.plan().busyRatePerSecond() == null ? "" : ", " + load.label()))
        .rows(compared.stream().map(c -> row(run, notes, c)).toList())
        .shown(compared.isEmpty() ? shown(run, quantile, load) : "")
        .difference(compared.isEmpty() ? null : AgainstPlots.differences(run, compared))
        .ratio(ratios ? AgainstPlots.ratios(run, compared) : null)
        .build();
  }

  private static Row row(Run run, WarningNotes notes, Comparison c) {
    Estimate difference =
        Estimate.ofDifference(FIGURES, c.differenceMicros(), c.ciLowMicros(), c.ciHighMicros());
    Estimate ratio =
        c.ratio() == null
            ? new Estimate(Figures.NOT_RECORDED, "")
            : Estimate.ofRatio(FIGURES, c.ratio(), c.ratioCiLow(), c.ratioCiHigh());
    return AgainstPanelRowBuilder.builder()
        .name(c.variant())
        .key(new RawString(VariantStyle.of(run, c.variant()).key(c.verdict())))
        .notes(notes.naming(c.variant(), Lookup.checksRuler(run, c)))
        .difference(difference.figure())
        .differenceInterval(difference.interval())
        .ratio(ratio.figure())
        .ratioInterval(ratio.interval())
        .verdict(c.verdict().name())
        .reason(Reasons.of(run, c))
        .build();
  }

  /** Each variant's figure, where no verdict is possible. */
  private static String shown(Run run, Quantile quantile, Load load) {
    return run.variants().stream()
        .map(variant -> variant.name() + " " + latency(variant, quantile, load))
        .collect(Collectors.joining(", "));
  }

  private static String latency(VariantResult variant, Quantile quantile, Load load) {
    return FIGURES.time(
        variant.loads().stream()
            .filter(one -> one.load() == load)
            .map(one -> quantile.of(one.userFetch()))
            .findFirst()
            .orElseGet(() -> quantile.of(variant.userFetch())));
  }
}
