package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.result.Chain;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.Run;
import hoplab.result.UseCase;
import hoplab.result.VisitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hop ledger: what single visits cost on each link. */
final class LedgerTables {

  private LedgerTables() {}

  static List<ReportTable> of(Run run, Figures figures) {
    if (run.ledger().isEmpty()) {
      return List.of();
    }
    boolean alone = run.experiment().equals("ledger");
    return List.of(ledger(run, figures, alone), chains(run, alone));
  }

  private static ReportTable ledger(Run run, Figures figures, boolean alone) {
    List<List<String>> rows = new ArrayList<>();
    boolean varied = false;
    for (LedgerRow row : run.ledger()) {
      varied |= !row.varied().isEmpty();
      rows.add(
          List.of(
              row.variant(),
              row.useCase(),
              row.visit().label(),
              row.link(),
              figures.count(row.connections()),
              figures.count(row.roundTrips()),
              figures.count(row.bytesUp()),
              figures.count(row.bytesDown()),
              String.join("; ", row.varied())));
    }
    List<String> sentences = new ArrayList<>();
    dataRoundTrips(run).ifPresent(sentences::add);
    sentences.add(
        varied
            ? "Where visits did not agree, the row says what varied."
            : "All repeated visits agreed in every number.");
    return ReportTableBuilder.builder()
        .id("h-ledger")
        .heading("The hop ledger")
        .caption(
            "Counted by a wire on each link, per visit; a new connection counts as a round trip."
                + " First visits go over new connections between client and tiers; the pools of"
                + " database connections are filled at the start.")
        .alignment("llllrrrrl")
        .head(
            List.of(
                "variant",
                "use case",
                "visit",
                "link",
                "opened",
                "trips",
                "bytes up",
                "bytes down",
                "varied"))
        .rows(rows)
        .sentences(sentences)
        .headline(alone)
        .build();
  }

  /** Of a user fetch, where it was counted. */
  static Optional<String> dataRoundTrips(Run run) {
    List<String> counts = new ArrayList<>();
    for (LedgerRow row : run.ledger()) {
      if (UseCase.USER_FETCH.is(row.useCase())
          && row.visit() == VisitKind.REPEATED
          && row.kind() == LinkKind.DATA
          && row.roundTrips() > 0) {
        counts.add(row.variant() + " " + row.roundTrips());
      }
    }
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Round trips to the database for a user fetch: " + String.join(", ", counts) + ".");
  }

  private static ReportTable chains(Run run, boolean alone) {
    List<List<String>> rows = new ArrayList<>();
    for (Chain chain : run.chains()) {
      rows.add(
          List.of(
              chain.variant(),
              chain.useCase(),
              chain.visit().label(),
              chain.kind().label(),
              Integer.toString(chain.length())));
    }
    return ReportTableBuilder.builder()
        .id("h-chains")
        .heading("Round trips in a row")
        .caption(
            "How many round trips over links of one kind follow one another in a visit: this is"
                + " what distance multiplies. Those under way at the same time count once.")
        .alignment("llllr")
        .head(List.of("variant", "use case", "visit", "links", "in a row"))
        .rows(rows)
        .sentences(List.of())
        .headline(alone)
        .build();
  }
}
