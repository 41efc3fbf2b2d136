package hoplab.analysis.matrix;

import hoplab.result.Plan;
import hoplab.result.PreflightCount;
import hoplab.result.Run;
import hoplab.result.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests that a browser sends first, because the API is of another origin. */
public final class PreflightRow {

  public static final Row ROW =
      new Row(
          Criteria.PREFLIGHTS,
          List.of("cors"),
          PreflightRow::read,
          List.of(
              new Rule(
                  Criteria.DECOUPLED,
                  "agrees when its page sends preflights and that of the baseline sends none",
                  PreflightRow::others)));

  private static final String BROWSER = "chromium";

  private PreflightRow() {}

  private static Optional<Reading> read(Run run) {
    List<Figure> figures = new ArrayList<>();
    for (String pattern : Plan.USUAL_VARIANTS) {
      run.preflights().stream()
          .filter(one -> one.variant().equals(pattern) && one.browser().equals(BROWSER))
          .filter(one -> UseCase.USER_FETCH.is(one.useCase()) && one.reuse() == 0)
          .mapToDouble(PreflightCount::preflightsPerVisit)
          .max()
          .ifPresent(most -> figures.add(figure(pattern, most)));
    }
    return Reading.of(run, Conditions.of(run, "Chromium's cache"), figures);
  }

  private static Figure figure(String pattern, double perVisit) {
    return FigureBuilder.builder()
        .pattern(pattern)
        .value(perVisit)
        .counted(List.of(new Counted("edge", (int) Math.round(perVisit))))
        .build();
  }

  private static Ruling others(Reading reading, Figure figure) {
    boolean baselineSends =
        reading.figure(Criteria.ALL_IN).filter(one -> one.value() > 0).isPresent();
    return figure.value() > 0 && !baselineSends
        ? new Ruling(Mark.AGREES, "one more round trip before a fetch, on the edge")
        : new Ruling(Mark.DIFFERS, "its page sends no more of them than the baseline's");
  }
}
