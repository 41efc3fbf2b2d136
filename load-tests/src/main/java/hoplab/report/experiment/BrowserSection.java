package hoplab.report.experiment;

import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.WarningNotes;
import hoplab.report.plot.LinearScale;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.BrowserSentences;
import hoplab.report.text.Figures;
import hoplab.result.BrowserPoint;
import hoplab.result.BrowserPoint.Shown;
import hoplab.result.Run;
import hoplab.result.VisitKind;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When pages show what they are opened for: a picture for each kind of visit, then tables. */
public final class BrowserSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /**
   * What the template shows.
   *
   * @param step of the browser's clock
   * @param preflights whether the simulated browser agrees
   * @param notes references to the warnings that say otherwise
   */
  record View(
      String browser, String step, String preflights, RawString notes, List<Panel> panels) {}

  /**
   * One kind of visit.
   *
   * @param ticks of the axis below
   */
  record Panel(String heading, List<Group> groups, List<Tick> ticks) {}

  /** All variants at one distance. */
  record Group(String distance, List<Row> rows) {}

  /**
   * One variant at one distance; places are in percent of the axis.
   *
   * @param pattern style class of its colour and shape
   */
  record Row(
      String variant,
      String pattern,
      String name,
      String dashboard,
      String nameAt,
      String low,
      String width,
      String dashboardAt) {}

  /** A mark of the axis. */
  record Tick(String at, String text) {}

  @Override
  public List<String> answers(Run run) {
    return run.browser() == null
        ? List.of()
        : new BrowserSentences(run, FIGURES).onShown(VisitKind.FIRST);
  }

  @Override
  public String picture(PageContext page) {
    return page.run().browser() == null
        ? ""
        : Templates.render("experiment/browser.html", view(page));
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return run.browser() == null ? List.of() : new BrowserTables(run, figures).all();
  }

  private static View view(PageContext page) {
    Run run = page.run();
    BrowserSentences sentences = new BrowserSentences(run, FIGURES);
    double longest =
        run.browser().points().stream()
            .flatMap(point -> point.variants().stream())
            .mapToDouble(one -> one.interval() == null ? one.p50Micros() : one.interval().high())
            .max()
            .orElse(0);
    LinearScale axis = LinearScale.fromZero(longest, 0, 100, 6);
    List<Panel> panels = new ArrayList<>();
    for (VisitKind visit : VisitKind.values()) {
      List<Group> groups = new ArrayList<>();
      for (BrowserPoint point : run.browser().points()) {
        if (point.visit() == visit && point.shown() == Shown.DASHBOARD) {
          groups.add(group(run, point, axis, sentences));
        }
      }
      panels.add(
          new Panel(
              visit == VisitKind.FIRST
                  ? "First visit: the browser has kept nothing of the page"
                  : "Repeated visit: it has, and its connections are open",
              groups,
              axis.ticks().stream()
                  .map(tick -> new Tick(percent(axis.at(tick)), FIGURES.number(tick / 1e3, 0)))
                  .toList()));
    }
    return new View(
        run.browser().browser(),
        sentences.step(),
        sentences.onPreflights(),
        page.notes().at(WarningNotes.Place.PREFLIGHTS),
        panels);
  }

  private static Group group(
      Run run, BrowserPoint point, LinearScale axis, BrowserSentences sentences) {
    List<Row> rows = new ArrayList<>();
    for (BrowserPoint.Figures whole : point.variants()) {
      name(run, point, whole.name())
          .ifPresent(name -> rows.add(row(run, name, whole, axis, sentences)));
    }
    return new Group(
        FIGURES.number(point.edgeRttMillis(), point.edgeRttMillis() % 1 == 0 ? 0 : 1), rows);
  }

  private static Optional<BrowserPoint.Figures> name(Run run, BrowserPoint whole, String variant) {
    return run.browser().points().stream()
        .filter(point -> point.shown() == Shown.NAME && point.visit() == whole.visit())
        .filter(point -> point.edgeRttMillis() == whole.edgeRttMillis())
        .flatMap(point -> point.variants().stream())
        .filter(one -> one.name().equals(variant))
        .findFirst();
  }

  private static Row row(
      Run run,
      BrowserPoint.Figures name,
      BrowserPoint.Figures whole,
      LinearScale axis,
      BrowserSentences sentences) {
    double low = whole.interval() == null ? whole.p50Micros() : whole.interval().low();
    double high = whole.interval() == null ? whole.p50Micros() : whole.interval().high();
    return new Row(
        whole.name(),
        look(run, whole.name()),
        sentences.millis(name.p50Micros()),
        sentences.millis(whole.p50Micros())
            + (whole.interval() == null ? "" : " " + sentences.interval(low, high)),
        percent(axis.clamped(name.p50Micros())),
        percent(axis.clamped(low)),
        percent(axis.clamped(high) - axis.clamped(low)),
        percent(axis.clamped(whole.p50Micros())));
  }

  private static String look(Run run, String variant) {
    List<String> names =
        run.browser().points().stream()
            .flatMap(point -> point.variants().stream())
            .map(BrowserPoint.Figures::name)
            .distinct()
            .toList();
    return VariantStyle.of(run.plan(), names, variant).classes();
  }

  private static String percent(double place) {
    return String.format(Locale.ROOT, "%.2f", place);
  }
}
