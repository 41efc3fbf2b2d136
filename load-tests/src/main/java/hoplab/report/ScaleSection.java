package hoplab.report;

import hoplab.report.plot.ScalePlot;
import hoplab.report.text.Figures;
import hoplab.report.text.ScaleSentences;
import hoplab.result.Run;
import hoplab.result.Scale;
import hoplab.result.Scale.Arrangement;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** What replicas add: one sentence for each variant, a picture for each, then the table. */
public final class ScaleSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** A picture under its caption. */
  record Panel(String caption, RawString plot) {}

  /** What the template shows. */
  record View(String method, List<Panel> panels) {}

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
    List<Panel> panels =
        sentences.variants().stream()
            .map(variant -> new Panel(variant, new RawString(ScalePlot.draw(page.run(), variant))))
            .toList();
    return Templates.render("scale.html", new View(sentences.onMethod(), panels));
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    if (run.scale() == null) {
      return List.of();
    }
    ScaleSentences sentences = new ScaleSentences(run, figures);
    List<List<String>> rows = new ArrayList<>();
    for (Scale.Figures one : run.scale().figures()) {
      Arrangement what = sentences.arrangement(one);
      rows.add(
          List.of(
              one.arrangement(),
              Integer.toString(what.processes()),
              sentences.bracket(one),
              sentences.efficiency(one),
              one.against() == null ? "" : one.against().label(),
              sentences.mebibytes(one.replicaBytes()),
              sentences.mebibytes(one.allBytes()),
              figures.number(one.replicaConnections(), 0),
              Integer.toString(one.allConnections()),
              one.busyShare() == null ? figures.none() : figures.percent(one.busyShare(), 0),
              sentences.signedIn(one, true) + sentences.signedIn(one, null),
              sentences.signedIn(one, false)));
    }
    return List.of(
        ReportTableBuilder.builder()
            .id("h-scale-figures")
            .heading("Replicas, and one process with as many connections")
            .caption(
                "Processes; the bracket of the highest rate in users/s; that over so many times the"
                    + " single one's, as far as both brackets say; whether it is more than the"
                    + " control's; memory and connections to the database of one replica and of"
                    + " all; processors busy at the highest rate that held; right answers with one"
                    + " session, where the balancer is sticky or need not be, and where it is not.")
            .alignment("lrrrlrrrrrrr")
            .head(
                List.of(
                    "arrangement",
                    "proc.",
                    "users/s",
                    "efficiency",
                    "control",
                    "each",
                    "all",
                    "conn.",
                    "all",
                    "busy",
                    "signed in",
                    "not sticky"))
            .rows(rows)
            .sentences(sentences.answers())
            .headline(true)
            .build());
  }
}
