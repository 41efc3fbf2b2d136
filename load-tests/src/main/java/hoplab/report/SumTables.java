package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.result.Part;
import hoplab.result.Run;
import hoplab.result.TimeSum;
import java.util.ArrayList;
import java.util.List;

/** Where the time of traced visits goes, part by part. */
final class SumTables {

  private static final double TOLERATED_PERCENT = 10;

  private SumTables() {}

  static List<ReportTable> of(Run run, Figures figures) {
    if (run.sums().isEmpty()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (TimeSum sum : run.sums()) {
      for (Part part : sum.parts()) {
        rows.add(row(sum, part.tier(), part.kind().label(), figures.cell(part.meanMicros())));
      }
      rows.add(row(sum, "nobody", "remainder", figures.cell(sum.remainderMeanMicros())));
      rows.add(row(sum, "client", "all of it", figures.cell(sum.meanMicros())));
      if (!sum.withinTolerance()) {
        sentences.add(
            "FLAGGED: of the "
                + sum.useCase()
                + " of "
                + sum.variant()
                + ", "
                + figures.time(sum.remainderP50Micros())
                + " of "
                + figures.time(sum.p50Micros())
                + " at the median are accounted for by nobody.");
      }
    }
    if (sentences.isEmpty()) {
      sentences.add(
          "The parts add up: the median remainder is at most "
              + figures.number(TOLERATED_PERCENT, 0)
              + "% of the median time or 50 "
              + figures.microUnit()
              + ", whichever is larger, everywhere.");
    }
    return List.of(
        ReportTableBuilder.builder()
            .id("h-sums")
            .heading("The sum of the parts")
            .caption(
                "Single visits over wires at distance 0, mean time of each part in "
                    + figures.microUnit()
                    + ": edge (between client and public tier), app (a tier's own work), waiting"
                    + " for a connection to a service or to the database, link (between tiers), db"
                    + " (at the database and on the way to it).")
            .alignment("llllr")
            .head(List.of("use case", "variant", "where", "part", "mean"))
            .rows(rows)
            .sentences(sentences)
            .headline(run.experiment().equals("ledger"))
            .build());
  }

  private static List<String> row(TimeSum sum, String where, String part, String mean) {
    return List.of(sum.useCase(), sum.variant(), where, part, mean);
  }
}
