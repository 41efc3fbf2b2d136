package hoplab.analysis.matrix;

import hoplab.result.FaultCell;
import hoplab.result.FaultKind;
import hoplab.result.FaultPlace;
import hoplab.result.FaultRequests;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is still answered right while one tier is down: the mean over a pattern's tiers. */
public final class FaultRow {

  public static final Row ROW =
      new Row(
          Criteria.FAULT,
          List.of("fault"),
          FaultRow::read,
          List.of(
              new Rule(
                  Criteria.BFF,
                  "agrees when it has more tiers whose death takes user fetches with it than all-in",
                  FaultRow::moreToFail)));

  private FaultRow() {}

  private static Optional<Reading> read(Run run) {
    List<Figure> figures = new ArrayList<>();
    for (String pattern : Plan.USUAL_VARIANTS) {
      List<FaultCell> deaths = deaths(run, pattern);
      if (!deaths.isEmpty()) {
        figures.add(
            FigureBuilder.builder()
                .pattern(pattern)
                .value(
                    100 * deaths.stream().mapToDouble(FaultRow::rightShare).average().orElseThrow())
                .note(
                    "%d of %d tiers take user fetches with them"
                        .formatted(takers(run, pattern), tiers(deaths)))
                .build());
      }
    }
    return Reading.of(run, Conditions.of(run, "mean over tiers killed"), figures);
  }

  private static List<FaultCell> deaths(Run run, String pattern) {
    return run.faults().stream()
        .filter(cell -> cell.variant().equals(pattern) && cell.fault() == FaultKind.KILLED)
        .filter(cell -> cell.place().kind() == FaultPlace.Kind.TIER)
        .toList();
  }

  private static double rightShare(FaultCell cell) {
    int sent = cell.requests().stream().mapToInt(FaultRequests::sent).sum();
    return (double) cell.requests().stream().mapToInt(FaultRequests::right).sum() / sent;
  }

  private static long tiers(List<FaultCell> deaths) {
    return deaths.stream().map(FaultCell::place).distinct().count();
  }

  private static long takers(Run run, String pattern) {
    return tiers(
        deaths(run, pattern).stream()
            .filter(
                cell ->
                    cell.requests().stream()
                        .filter(one -> UseCase.USER_FETCH.is(one.useCase()))
                        .anyMatch(one -> one.right() < one.sent()))
            .toList());
  }

  private static Ruling moreToFail(Reading reading, Figure figure) {
    if (reading.figure(Criteria.ALL_IN).isEmpty()) {
      return Ruling.notTested("all-in was not tried");
    }
    long own = takers(reading.run(), figure.pattern());
    long others = takers(reading.run(), Criteria.ALL_IN);
    return new Ruling(
        own > others ? Mark.AGREES : Mark.DIFFERS,
        "%d of its tiers take user fetches with them, %d of all-in's".formatted(own, others));
  }
}
