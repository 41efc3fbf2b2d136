package hoplab.report.experiment;

import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.VariantView;
import hoplab.report.plot.DistancePlot;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.Run;
import hoplab.result.Slope;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** Latency over distance: a small plot for each use case and kind of link; then the tables. */
public final class NetworkSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** What the template shows. */
  record View(List<VariantView.Legend> legend, List<Group> groups) {}

  /** One use case. */
  record Group(String useCase, List<Panel> panels) {}

  /** One kind of link: the plot, and how many round trips its distance counts for. */
  record Panel(String heading, RawString plot, List<Hops> hops) {}

  /** What the latency of one variant grows by, in units of the distance. */
  record Hops(RawString key, String variant, String figure, String interval) {}

  @Override
  public List<String> answers(Run run) {
    return run.network() == null ? List.of() : NetworkTables.answers(run, FIGURES);
  }

  @Override
  public String picture(PageContext page) {
    Run run = page.run();
    if (run.network() == null) {
      return "";
    }
    List<Group> groups =
        run.network().points().stream()
            .map(NetworkPoint::useCase)
            .distinct()
            .map(useCase -> new Group(useCase, panels(run, useCase)))
            .filter(group -> !group.panels.isEmpty())
            .toList();
    List<VariantView.Legend> legend =
        run.variants().stream()
            .filter(variant -> !Lookup.isDuplicate(variant))
            .map(variant -> VariantView.legend(run, variant))
            .toList();
    return Templates.render("experiment/network.html", new View(legend, groups));
  }

  private static List<Panel> panels(Run run, String useCase) {
    List<Panel> panels = new ArrayList<>();
    for (LinkKind kind : LinkKind.values()) {
      String plot = DistancePlot.draw(run, useCase, kind);
      if (plot != null) {
        panels.add(
            new Panel(
                kind.label(),
                new RawString(plot),
                run.network().slopes().stream()
                    .filter(slope -> slope.useCase().equals(useCase) && slope.kind() == kind)
                    .filter(slope -> isNoDuplicate(run, slope))
                    .map(slope -> hops(run, slope))
                    .toList()));
      }
    }
    return panels;
  }

  private static boolean isNoDuplicate(Run run, Slope slope) {
    return !slope.variant().equals(run.plan().baseline() + "'");
  }

  private static Hops hops(Run run, Slope slope) {
    return new Hops(
        new RawString(VariantStyle.of(run, slope.variant()).key()),
        slope.variant(),
        FIGURES.number(slope.effectiveHops(), 2),
        "[%s, %s]".formatted(FIGURES.number(slope.ciLow(), 2), FIGURES.number(slope.ciHigh(), 2)));
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return NetworkTables.of(run, figures);
  }
}
