package hoplab.report.operation;

import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.VariantView;
import hoplab.report.plot.BurstPlot;
import hoplab.report.plot.PlotPanel;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.BurstSentences;
import hoplab.report.text.Figures;
import hoplab.result.Burst;
import hoplab.result.Burst.Peak;
import hoplab.result.Comparison;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** Bursts: one sentence for each variant, a picture for each peak, then tables. */
public final class BurstSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** What the template shows. */
  record View(String method, List<VariantView.Legend> legend, List<PlotPanel> panels) {}

  @Override
  public List<String> answers(Run run) {
    return run.burst() == null ? List.of() : new BurstSentences(run, FIGURES).answers();
  }

  @Override
  public String picture(PageContext page) {
    return page.run().burst() == null
        ? ""
        : Templates.render("operation/burst.html", view(page.run()));
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return run.burst() == null
        ? List.of()
        : List.of(recovery(run, figures), during(run, figures), compared(run, figures));
  }

  private static View view(Run run) {
    BurstSentences sentences = new BurstSentences(run, FIGURES);
    List<PlotPanel> panels = new ArrayList<>();
    for (Peak peak : Peak.values()) {
      String plot = BurstPlot.draw(run, peak);
      if (plot != null) {
        panels.add(new PlotPanel(sentences.caption(peak), new RawString(plot)));
      }
    }
    List<String> names =
        run.burst().figures().stream().map(Burst.Figures::variant).distinct().toList();
    return new View(
        sentences.onMethod(),
        names.stream()
            .map(name -> VariantView.legend(VariantStyle.of(run.plan(), names, name), name))
            .toList(),
        panels);
  }

  private static ReportTable recovery(Run run, Figures figures) {
    BurstSentences sentences = new BurstSentences(run, figures);
    List<List<String>> rows = new ArrayList<>();
    for (Burst.Figures one : run.burst().figures()) {
      rows.add(
          List.of(
              one.peak().label(),
              one.variant(),
              one.recovered() + " of " + one.trials(),
              sentences.share(one),
              sentences.recoveryTime(one)));
    }
    return ReportTableBuilder.builder()
        .id("h-burst-recovery")
        .heading("Recovery from a burst")
        .caption(
            "In how many trials a variant was as before within "
                + figures.duration(run.burst().recoveryLimitMillis())
                + " after the burst, the "
                + figures.confidence(run.plan().confidence())
                + " interval of that probability (Clopper-Pearson), and, of those trials alone, how"
                + " long it took: the middle and the longest.")
        .alignment("llrrl")
        .head(List.of("peak", "variant", "recovered", "probability", "after"))
        .rows(rows)
        .sentences(sentences.answers())
        .headline(true)
        .build();
  }

  private static ReportTable during(Run run, Figures figures) {
    BurstSentences sentences = new BurstSentences(run, figures);
    List<List<String>> rows = new ArrayList<>();
    for (Burst.Figures one : run.burst().figures()) {
      rows.add(
          List.of(
              one.peak().label(),
              one.variant(),
              figures.number(one.capacityPerSecond(), 0),
              figures.number(one.rightPerSecond(), 0),
              figures.percent(one.leastShareOfCapacity(), 0),
              figures.percent(one.refusedShare(), 1),
              one.slowestRefusalMicros() == null
                  ? figures.none()
                  : sentences.millis(one.slowestRefusalMicros()),
              figures.percent(one.failedShare(), 2),
              sentences.millis(one.burstP99Micros()),
              Integer.toString(one.connectionsAtMost())));
    }
    return ReportTableBuilder.builder()
        .id("h-burst-during")
        .heading("During the burst")
        .caption(
            "Right answers a second at saturation and in the burst; the least share of what was"
                + " possible in any trial; refused by 503 and the slowest of these; answered"
                + " otherwise or not at all; p99 of the right answers from the planned arrival on;"
                + " connections to the database at most, of all tiers together.")
        .alignment("llrrrrrrrr")
        .head(
            List.of(
                "peak", "variant", "holds", "right/s", "least", "503", "slowest", "failed", "p99",
                "conn."))
        .rows(rows)
        .sentences(List.of(sentences.onMethod()))
        .headline(true)
        .build();
  }

  private static ReportTable compared(Run run, Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Burst.Figures one : run.burst().figures()) {
      Comparison c = one.comparison();
      rows.add(
          List.of(
              one.peak().label(),
              one.variant(),
              figures.cell(one.steadyP50Micros()),
              figures.cell(one.burstP99Micros()),
              figures.cell(one.burstP99Interval()),
              c == null ? "" : figures.ratio(c.ratio(), c.ratioCiLow(), c.ratioCiHigh()),
              c == null ? "" : c.verdict().name()));
    }
    return ReportTableBuilder.builder()
        .id("h-burst-compared")
        .heading("Times in the burst, against " + run.plan().baseline())
        .caption(
            "Median before the burst and p99 of the right answers during it, in "
                + figures.microUnit()
                + "; the ratio of p99 is taken trial by trial, with Student's t over trials, and"
                + " needs 1,000 right answers in each.")
        .alignment("llrrrrl")
        .head(List.of("peak", "variant", "p50 before", "p99", "interval", "ratio", "verdict"))
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }
}
