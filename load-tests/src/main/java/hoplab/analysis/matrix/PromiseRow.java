package hoplab.analysis.matrix;

import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.SecurityFinding;
import hoplab.result.SecurityState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many promises of the security contract a pattern keeps, tried on the live processes. */
public final class PromiseRow {

  public static final Row ROW =
      new Row(
          Criteria.PROMISES,
          List.of("hop", "ladder"),
          PromiseRow::read,
          List.of(
              new Rule(
                  Criteria.BFF,
                  "agrees when no promise is broken and more are kept than by any other pattern,"
                      + " in part when none is broken",
                  PromiseRow::mostKept)));

  private PromiseRow() {}

  private static Optional<Reading> read(Run run) {
    List<Figure> figures = new ArrayList<>();
    for (String pattern : Plan.USUAL_VARIANTS) {
      List<SecurityFinding> found =
          run.security().stream().filter(one -> one.variant().equals(pattern)).toList();
      if (!found.isEmpty()) {
        long broken = count(found, SecurityState.BROKEN);
        figures.add(
            FigureBuilder.builder()
                .pattern(pattern)
                .value((double) count(found, SecurityState.HOLDS))
                .outOf(found.size())
                .note(broken == 0 ? "none broken" : broken + " BROKEN")
                .build());
      }
    }
    return Reading.of(run, List.of(), figures);
  }

  private static long count(List<SecurityFinding> found, SecurityState state) {
    return found.stream().filter(one -> one.state() == state).count();
  }

  private static Ruling mostKept(Reading reading, Figure figure) {
    boolean broken =
        reading.run().security().stream()
            .anyMatch(
                one ->
                    one.variant().equals(figure.pattern()) && one.state() == SecurityState.BROKEN);
    if (broken) {
      return new Ruling(Mark.DIFFERS, "a promise is broken");
    }
    double others =
        reading.figures().stream()
            .filter(one -> !one.pattern().equals(figure.pattern()) && one.value() != null)
            .mapToDouble(Figure::value)
            .max()
            .orElse(0);
    long more = Math.round(figure.value() - others);
    return more > 0
        ? new Ruling(Mark.AGREES, more + " more kept than by any other pattern")
        : new Ruling(Mark.IN_PART, "every promise is kept, and no more than by another pattern");
  }
}
