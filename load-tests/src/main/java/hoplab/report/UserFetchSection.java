package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.report.text.Sentences;
import hoplab.report.text.TextTable;
import hoplab.report.text.Times;
import hoplab.result.Comparison;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import java.util.ArrayList;
import java.util.List;

/** What trials measured of the user fetch: each variant, where the time goes. */
final class UserFetchSection implements Section {

  private static final Figures ASCII = TerminalWriter.FIGURES;

  /** What the templates show. */
  record View(String confidence, VariantView variants, CostView costs) {}

  @Override
  public String page(PageContext page) {
    Run run = page.run();
    if (run.trials().isEmpty()) {
      return "";
    }
    return Templates.render(
        "user-fetch.html",
        new View(
            Figures.TYPOGRAPHIC.confidence(run.plan().confidence()),
            VariantView.of(run, page.distributions(), page.notes()),
            CostView.of(run, page.notes())));
  }

  @Override
  public void terminal(Run run, TerminalWriter out) {
    if (!run.trials().isEmpty()) {
      variants(run, out);
      differences(run, out);
    }
  }

  private static void variants(Run run, TerminalWriter out) {
    TextTable table = new TextTable("lrrrrrr");
    table.row("variant", "p50 us", "p90 us", "p99 us", "errors", "cpu us/req", "memory MiB");
    for (VariantResult variant : run.variants()) {
      table.row(
          out.text().safe(variant.name()),
          ASCII.cell(variant.userFetch().p50Micros()),
          ASCII.cell(variant.userFetch().p90Micros()),
          ASCII.cell(variant.userFetch().p99Micros()),
          ASCII.count(variant.userFetch().errors()),
          ASCII.number(Lookup.cpuMicrosPerRequest(variant), 0),
          ASCII.mebibytes(Lookup.rssBytes(variant)));
    }
    out.table(table, (row, line) -> line);
  }

  private static void differences(Run run, TerminalWriter out) {
    List<Comparison> shown = new ArrayList<>(Lookup.comparisons(run, Quantile.P50));
    shown.addAll(Lookup.comparisons(run, Quantile.P99));
    shown.addAll(Lookup.comparisons(run, Quantile.P50, Load.BUSY));
    if (shown.isEmpty()) {
      return;
    }
    boolean ratios = shown.stream().anyMatch(c -> c.ratio() != null);
    TextTable table = new TextTable("llrrrl");
    String interval = ASCII.confidence(run.plan().confidence()) + " interval";
    table.row(
        ratios
            ? List.of("against", "", "ratio", interval, "us", "verdict")
            : List.of("difference", "", "us", interval, "floor", "verdict"));
    for (Comparison c : shown) {
      table.row(ratios ? ratio(c, out) : difference(run, c, out));
    }
    out.table(table, (row, line) -> out.text().verdict(shown.get(row).verdict(), line));
  }

  private static List<String> ratio(Comparison c, TerminalWriter out) {
    Times times = ASCII.together(c.differenceMicros());
    return List.of(
        out.text().safe(c.variant() + " : " + c.baseline()),
        c.quantile().label() + (c.wasQuiet() ? "" : " busy"),
        ASCII.ratio(c.ratio()),
        ASCII.ratioInterval(c.ratioCiLow(), c.ratioCiHigh()),
        times.signed(c.differenceMicros()) + times.unitUnless(ASCII.microUnit()),
        c.verdict().name());
  }

  private static List<String> difference(Run run, Comparison c, TerminalWriter out) {
    Times times = new Sentences(run, ASCII).times(c);
    return List.of(
        out.text().safe(c.variant() + " - " + c.baseline()),
        c.quantile().label(),
        times.signed(c.differenceMicros()) + times.unitUnless(ASCII.microUnit()),
        times.interval(c.ciLowMicros(), c.ciHighMicros()),
        Lookup.checksRuler(run, c) ? "-" : ASCII.cell(c.floorMicros()),
        c.verdict().name());
  }
}
