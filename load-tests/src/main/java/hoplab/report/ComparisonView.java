package hoplab.report;

import hoplab.report.plot.ForestPlot;
import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.report.text.Sentences;
import hoplab.report.text.Times;
import hoplab.result.Comparison;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The differences: the picture and the table.
 *
 * @param byFloor whether differences were judged by a floor, as up to version 5
 * @param headline the picture at the median; null if nothing was compared
 * @param others the pictures of the other figures
 * @param groups the table, one group for each pair
 */
record ComparisonView(boolean byFloor, RawString headline, List<Panel> others, List<Group> groups) {

  /** A picture under its heading. */
  record Panel(String heading, RawString plot) {}

  /** All figures of one pair. */
  record Group(String name, RawString notes, List<Row> rows) {}

  /** One difference. */
  record Row(
      String load,
      String quantile,
      String ratio,
      String difference,
      String interval,
      String floor,
      String verdict) {}

  static ComparisonView of(Run run, WarningNotes notes) {
    RawString headline = null;
    List<Panel> others = new ArrayList<>();
    for (Quantile quantile : quantiles(run)) {
      if (quantile == Quantile.P50) {
        headline = new RawString(ForestPlot.wide(run, quantile));
        String closeUp = ForestPlot.closeUp(run, quantile);
        if (closeUp != null) {
          others.add(new Panel(quantile.label() + ", close to zero", new RawString(closeUp)));
        }
      } else {
        others.add(new Panel(quantile.label(), new RawString(ForestPlot.small(run, quantile))));
      }
    }
    return new ComparisonView(byFloor(run), headline, others, groups(run, notes));
  }

  private static boolean byFloor(Run run) {
    return run.comparisons().stream().anyMatch(c -> c.floorMicros() != null);
  }

  private static List<Quantile> quantiles(Run run) {
    return run.comparisons().stream().map(Comparison::quantile).distinct().sorted().toList();
  }

  private static List<Group> groups(Run run, WarningNotes notes) {
    List<Group> groups = new ArrayList<>();
    List<Comparison> pairs =
        Stream.of(Load.values())
            .flatMap(
                load ->
                    quantiles(run).stream().flatMap(q -> Lookup.comparisons(run, q, load).stream()))
            .toList();
    Set<String> done = new TreeSet<>();
    for (Comparison pair : pairs) {
      if (done.add(pair.variant() + "\n" + pair.baseline())) {
        List<Row> rows = pairs.stream().filter(c -> same(c, pair)).map(c -> row(run, c)).toList();
        RawString marks = notes.naming(pair.variant(), Lookup.checksRuler(run, pair));
        groups.add(new Group(pair.variant() + " \u2212 " + pair.baseline(), marks, rows));
      }
    }
    return List.copyOf(groups);
  }

  private static boolean same(Comparison one, Comparison other) {
    return one.variant().equals(other.variant()) && one.baseline().equals(other.baseline());
  }

  private static Row row(Run run, Comparison c) {
    Figures figures = Figures.TYPOGRAPHIC;
    Times times = new Sentences(run, figures).times(c);
    String unit = times.unitUnless(figures.microUnit());
    String interval = times.interval(c.ciLowMicros(), c.ciHighMicros());
    return new Row(
        c.load() == null ? "" : c.load().label(),
        c.quantile().label(),
        figures.ratio(c.ratio(), c.ratioCiLow(), c.ratioCiHigh()),
        times.signed(c.differenceMicros()) + unit,
        Lookup.hasInterval(c) ? interval + unit : interval,
        c.floorMicros() == null || Lookup.checksRuler(run, c)
            ? figures.none()
            : figures.cell(c.floorMicros()),
        c.verdict().name());
  }
}
