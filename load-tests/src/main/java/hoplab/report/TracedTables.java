package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.Run;
import hoplab.result.TraceState;
import hoplab.result.TracedTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the time of traced requests goes, kind by kind, and what it costs to trace them. */
final class TracedTables {

  private static final List<Part.Kind> KINDS =
      List.of(
          Part.Kind.CLIENT,
          Part.Kind.WAY,
          Part.Kind.HTTP,
          Part.Kind.APP,
          Part.Kind.DB,
          Part.Kind.UNEXPLAINED);

  private TracedTables() {}

  static List<ReportTable> of(Run run, Figures figures) {
    if (run.tracedTimes().isEmpty()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (TracedTime time : run.tracedTimes()) {
      if (time.state() == TraceState.SPLIT) {
        rows.add(row(time, figures));
      } else {
        sentences.add(cannot(time));
      }
    }
    return List.of(
        ReportTableBuilder.builder()
            .id("h-traced")
            .heading("Where the time goes, from socket to socket")
            .caption(
                "Mean time of traced requests in "
                    + figures.microUnit()
                    + ": client (its own work), way (between sockets, and waiting to be woken), http"
                    + " (tiers reading and writing HTTP), app (tiers' own work), db (database), rest"
                    + " (what nothing explains); then the median of traced requests over that of the"
                    + " others. Traced blocks are in no other figure.")
            .alignment("lrrrrrrrlrl")
            .head(
                List.of(
                    "variant",
                    "mean",
                    "client",
                    "way",
                    "http",
                    "app",
                    "db",
                    "rest",
                    "share",
                    "traced",
                    "interval"))
            .rows(rows)
            .sentences(sentences)
            .headline(true)
            .build());
  }

  private static List<String> row(TracedTime time, Figures figures) {
    Map<Part.Kind, Double> sums = new EnumMap<>(Part.Kind.class);
    time.parts().forEach(part -> sums.merge(part.kind(), part.meanMicros(), Double::sum));
    List<String> row = new ArrayList<>();
    row.add(time.variant() + (time.load() == Load.QUIET ? "" : " " + time.load().label()));
    row.add(figures.cell(time.meanMicros()));
    KINDS.forEach(kind -> row.add(figures.cell(sums.getOrDefault(kind, 0.0))));
    row.add(figures.number(100 * time.restShare(), 1) + "%");
    row.add(time.tracedRatio() == null ? figures.none() : figures.ratio(time.tracedRatio()));
    row.add(
        time.ratioCiLow() == null
            ? figures.none()
            : figures.ratioInterval(time.ratioCiLow(), time.ratioCiHigh()));
    return row;
  }

  private static String cannot(TracedTime time) {
    return time.variant()
        + (time.load() == Load.QUIET ? "" : ", " + time.load().label())
        + (time.state() == TraceState.CLOCKS_DIFFER
            ? ": cannot be split, for its tiers and the client do not read one clock."
            : ": cannot be split, for the tier that answers the client notes nothing.");
  }
}
