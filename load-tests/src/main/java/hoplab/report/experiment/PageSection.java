package hoplab.report.experiment;

import hoplab.analysis.comparison.Findings;
import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.VariantView;
import hoplab.report.plot.MapPlot;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.report.text.PageSentences;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.PointFigures;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Whose dashboard is there first: a map for each way of sending its calls; then the tables. */
public final class PageSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** What the template shows. */
  record View(List<VariantView.Legend> legend, List<Group> groups) {}

  /** Those who are compared in one row of maps. */
  record Group(String names, List<Panel> panels) {}

  /** One pair of kinds of link, and where the third is. */
  record Panel(RawString plot, String caption) {}

  @Override
  public List<String> answers(Run run) {
    return run.page() == null ? List.of() : new PageSentences(run, FIGURES).all();
  }

  @Override
  public String picture(PageContext page) {
    Run run = page.run();
    if (run.page() == null || run.chains().isEmpty() || !varied(run, NetworkPoint::dataRttMillis)) {
      return "";
    }
    List<VariantView.Legend> legend =
        run.variants().stream()
            .filter(variant -> Plan.USUAL_VARIANTS.contains(variant.name()))
            .map(variant -> VariantView.legend(run, variant))
            .toList();
    return Templates.render("experiment/page-map.html", new View(legend, groups(run)));
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return run.page() == null ? List.of() : new PageTables(run, figures).all();
  }

  /** Each further way in which a variant sends its calls stands in its place once. */
  private static List<Group> groups(Run run) {
    List<String> names =
        run.network().points().get(0).variants().stream()
            .map(PointFigures::name)
            .filter(name -> !name.equals(Findings.duplicateOf(run.plan().baseline())))
            .toList();
    List<String> ways =
        names.stream().filter(name -> names.stream().anyMatch(of -> isWay(run, name, of))).toList();
    List<String> variants = names.stream().filter(name -> !ways.contains(name)).toList();
    List<Group> groups = new ArrayList<>();
    groups.add(group(run, variants));
    for (String way : ways) {
      groups.add(
          group(run, variants.stream().map(one -> isWay(run, way, one) ? way : one).toList()));
    }
    return groups;
  }

  private static boolean isWay(Run run, String name, String of) {
    return name.startsWith(of + "-")
        && VariantStyle.of(run, name).style().equals(VariantStyle.of(run, of).style());
  }

  private static Group group(Run run, List<String> names) {
    List<Panel> panels = new ArrayList<>();
    if (varied(run, NetworkPoint::edgeRttMillis)) {
      panels.add(panel(run, names, LinkKind.EDGE, LinkKind.PRIVATE));
    }
    if (varied(run, NetworkPoint::privateRttMillis)) {
      panels.add(panel(run, names, LinkKind.PRIVATE, LinkKind.EDGE));
    }
    return new Group(String.join(", ", names), panels);
  }

  private static Panel panel(Run run, List<String> names, LinkKind across, LinkKind third) {
    return new Panel(
        new RawString(MapPlot.draw(run, names, across)),
        "%s and data, %s at %s ms"
            .formatted(
                across.label(),
                third.label(),
                new PageSentences(run, FIGURES).millis(run.page().reference(third))));
  }

  private static boolean varied(Run run, ToDoubleFunction<NetworkPoint> millis) {
    return run.network().points().stream().mapToDouble(millis).anyMatch(each -> each > 0);
  }
}
