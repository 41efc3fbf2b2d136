package hoplab.report;

import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.result.Chain;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.Run;
import hoplab.result.VisitKind;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Round trips of each use case as blocks, one for each, where nothing else was measured. */
final class LedgerSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** One use case. */
  record UseCase(String name, List<Row> rows) {}

  /** One variant in it. */
  record Row(RawString key, String name, List<Cell> cells) {}

  /**
   * Its round trips on one kind of link.
   *
   * @param kind of the links
   * @param figure how many, and how many of them in a row
   * @param inARow blocks that follow one another
   * @param beside blocks under way at the same time
   */
  record Cell(String kind, String figure, List<Integer> inARow, List<Integer> beside) {}

  @Override
  public List<String> answers(Run run) {
    return run.trials().isEmpty() && !run.ledger().isEmpty()
        ? LedgerTables.dataRoundTrips(run).stream().toList()
        : List.of();
  }

  @Override
  public String picture(PageContext page) {
    Run run = page.run();
    if (!run.trials().isEmpty() || run.ledger().isEmpty()) {
      return "";
    }
    List<UseCase> useCases = new ArrayList<>();
    for (String useCase :
        run.ledger().stream()
            .map(LedgerRow::useCase)
            .distinct()
            .sorted(Collections.reverseOrder())
            .toList()) {
      List<Row> rows =
          run.ledger().stream()
              .filter(row -> row.useCase().equals(useCase))
              .map(LedgerRow::variant)
              .distinct()
              .map(variant -> row(run, variant, useCase))
              .toList();
      useCases.add(new UseCase(useCase, rows));
    }
    return Templates.render("ledger.html", useCases);
  }

  private static Row row(Run run, String variant, String useCase) {
    List<Cell> cells = new ArrayList<>();
    for (LinkKind kind : LinkKind.values()) {
      int inARow =
          run.chains().stream()
              .filter(one -> one.variant().equals(variant) && one.useCase().equals(useCase))
              .filter(one -> one.visit() == VisitKind.REPEATED && one.kind() == kind)
              .mapToInt(Chain::length)
              .sum();
      long all =
          run.ledger().stream()
              .filter(one -> one.variant().equals(variant) && one.useCase().equals(useCase))
              .filter(one -> one.visit() == VisitKind.REPEATED && one.kind() == kind)
              .mapToLong(LedgerRow::roundTrips)
              .sum();
      String figure =
          all == inARow
              ? FIGURES.count(all)
              : FIGURES.count(all) + ", " + FIGURES.count(inARow) + " in a row";
      cells.add(
          new Cell(
              kind.label(),
              figure,
              Collections.nCopies(inARow, 1),
              Collections.nCopies((int) Math.max(0, all - inARow), 1)));
    }
    return new Row(new RawString(VariantStyle.of(run, variant).key()), variant, cells);
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return LedgerTables.of(run, figures);
  }
}
