package hoplab.report;

import hoplab.result.PreflightCost;
import hoplab.result.PreflightCount;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often a browser asks first, and what that costs. */
final class PreflightTables {

  private PreflightTables() {}

  static List<ReportTable> of(Run run, Figures figures) {
    if (run.preflights().isEmpty()) {
      return List.of();
    }
    return List.of(costs(run, figures), counts(run, figures));
  }

  private static ReportTable costs(Run run, Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (PreflightCost cost : run.preflightCosts()) {
      Times times = figures.together(cost.addedMicros(), cost.ciLowMicros(), cost.ciHighMicros());
      String added = times.signed(cost.addedMicros()) + times.unitUnless(figures.microUnit());
      String interval = times.interval(cost.ciLowMicros(), cost.ciHighMicros());
      rows.add(
          List.of(
              cost.useCase(),
              cost.variant(),
              figures.number(cost.edgeRttMillis(), 0),
              Integer.toString(cost.preflights()),
              figures.cell(cost.emptyCacheMicros()),
              figures.cell(cost.fullCacheMicros()),
              added,
              interval));
      if (cost.preflights() > 0) {
        sentences.add(
            "At an edge round trip of "
                + figures.number(cost.edgeRttMillis(), 0)
                + " ms, asking first adds "
                + figures.time(cost.addedMicros())
                + " to the "
                + cost.useCase()
                + " of "
                + cost.variant()
                + ".");
      }
    }
    return new ReportTable(
        "h-preflight-costs",
        "What asking first costs",
        "Median of a visit with an empty and with a full preflight cache, over open connections, in "
            + figures.microUnit()
            + "; the difference with its interval over fresh starts.",
        "llrrrrrr",
        List.of(
            "use case", "variant", "edge ms", "preflights", "empty", "full", "added", "interval"),
        rows,
        sentences,
        true);
  }

  private static ReportTable counts(Run run, Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (PreflightCount count : run.preflights()) {
      rows.add(
          List.of(
              count.useCase(),
              count.variant(),
              count.browser(),
              !count.crossOrigin()
                  ? "same origin"
                  : count.maxAgeSeconds() == null ? "no header" : count.maxAgeSeconds() + " s",
              figures.percent(count.reuse(), 0),
              figures.count(count.visits()),
              figures.count(count.requests()),
              figures.count(count.preflights()),
              figures.number(count.preflightsPerVisit(), 3)));
    }
    return new ReportTable(
        "h-preflights",
        "Preflights",
        "Counted over one sequence of visits, the same for all: a visit every 30 s on average, each"
            + " with the stated probability for a user who was asked for before. The first "
            + run.preflights().get(0).visitsOnWire()
            + " visits of each were made on the wire, with the same count.",
        "llllrrrrr",
        List.of(
            "use case",
            "variant",
            "browser",
            "Max-Age",
            "reuse",
            "visits",
            "requests",
            "preflights",
            "per visit"),
        rows,
        sentences(run),
        false);
  }

  private static List<String> sentences(Run run) {
    List<String> sentences = new ArrayList<>();
    double least = Double.MAX_VALUE;
    double most = 0;
    for (PreflightCount count : run.preflights()) {
      if (count.crossOrigin() && count.reuse() == 0) {
        double perRequest = (double) count.preflights() / count.requests();
        least = Math.min(least, perRequest);
        most = Math.max(most, perRequest);
      }
    }
    if (most > 0) {
      sentences.add(
          least == most
              ? String.format(
                  Locale.ROOT,
                  "With a new user at each visit there are %.2f preflights for each request, whatever"
                      + " the browser and Max-Age: a browser remembers them by full URL.",
                  most)
              : String.format(
                  Locale.ROOT,
                  "With a new user at each visit there are %.2f to %.2f preflights for each request.",
                  least,
                  most));
    }
    if (run.preflights().stream().anyMatch(count -> !count.crossOrigin())) {
      sentences.add("A page of the API's own origin sends none.");
    }
    return sentences;
  }
}
