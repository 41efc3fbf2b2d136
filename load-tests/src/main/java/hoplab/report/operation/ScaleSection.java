package hoplab.report.operation;

import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.plot.PlotPanel;
import hoplab.report.plot.ScalePlot;
import hoplab.report.text.Figures;
import hoplab.report.text.ScaleSentences;
import hoplab.result.Run;
import hoplab.result.Scale;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** What replicas add: one sentence for each variant, a picture for each, then the table. */
public final class ScaleSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** What the template shows. */
  record View(String method, List<PlotPanel> panels) {}

  @Override
  public List<String> answers(Run run) {
    return run.scale() == null ? List.of() : new ScaleSentences(run, FIGURES).answers();
  }

  @Override
  public String picture(PageContext page) {
    if (page.run().scale() == null) {
      return "";
    }
    ScaleSentences sentences = new ScaleSentences(page.run(), FIGURES);
    List<PlotPanel> panels =
        sentences.variants().stream()
            .map(
                variant ->
                    new PlotPanel(variant, new RawString(ScalePlot.draw(page.run(), variant))))
            .toList();
    return Templates.render("operation/scale.html", new View(sentences.onMethod(), panels));
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    if (run.scale() == null) {
      return List.of();
    }
    return List.of(capacities(run, figures), costs(run, figures));
  }

  private static ReportTable capacities(Run run, Figures figures) {
    ScaleSentences sentences = new ScaleSentences(run, figures);
    List<List<String>> rows = new ArrayList<>();
    for (Scale.Figures one : run.scale().figures()) {
      rows.add(
          List.of(
              one.arrangement(),
              Integer.toString(sentences.arrangement(one).processes()),
              sentences.bracket(one),
              sentences.efficiency(one),
              one.against() == null ? "" : one.against().label(),
              one.busyShare() == null ? figures.none() : figures.percent(one.busyShare(), 0)));
    }
    return ReportTableBuilder.builder()
        .id("h-scale-capacity")
        .heading("Replicas, and one process with as many connections")
        .caption(
            "Processes; the bracket of the highest rate in users/s; that over so many times the"
                + " single one's, as far as both brackets say; whether it is more than that of one"
                + " process with as many connections; processors busy at the highest rate that"
                + " held.")
        .alignment("lrrrlr")
        .head(List.of("arrangement", "processes", "users/s", "efficiency", "control", "busy"))
        .rows(rows)
        .sentences(sentences.answers())
        .headline(true)
        .build();
  }

  private static ReportTable costs(Run run, Figures figures) {
    ScaleSentences sentences = new ScaleSentences(run, figures);
    List<List<String>> rows = new ArrayList<>();
    for (Scale.Figures one : run.scale().figures()) {
      rows.add(
          List.of(
              one.arrangement(),
              sentences.mebibytes(one.replicaBytes()),
              sentences.mebibytes(one.allBytes()),
              figures.number(one.replicaConnections(), 0),
              Integer.toString(one.allConnections()),
              sentences.signedIn(one, true) + sentences.signedIn(one, null),
              sentences.signedIn(one, false)));
    }
    return ReportTableBuilder.builder()
        .id("h-scale-costs")
        .heading("What replicas take, and what signing in costs then")
        .caption(
            "Resident memory and connections to the database of one replica and of all processes;"
                + " fetches with one session that were answered rightly, where the balancer is"
                + " sticky or need not be, and where it is not.")
        .alignment("lrrrrrr")
        .head(
            List.of(
                "arrangement",
                "memory",
                "of all",
                "connections",
                "of all",
                "signed in",
                "not sticky"))
        .rows(rows)
        .sentences(List.of())
        .headline(true)
        .build();
  }
}
