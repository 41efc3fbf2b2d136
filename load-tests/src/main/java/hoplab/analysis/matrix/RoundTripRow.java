package hoplab.analysis.matrix;

import hoplab.result.Chain;
import hoplab.result.LinkKind;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.UseCase;
import hoplab.result.VisitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Round trips that follow one another in a user fetch, counted on the wires. */
public final class RoundTripRow {

  public static final Row ROW =
      new Row(
          Criteria.ROUND_TRIPS,
          List.of("hop", "network", "ledger"),
          RoundTripRow::read,
          List.of(
              new Rule(
                  Criteria.BFF,
                  "agrees when there is exactly one round trip more than in the baseline",
                  RoundTripRow::oneMore)));

  private RoundTripRow() {}

  private static Optional<Reading> read(Run run) {
    List<Figure> figures = new ArrayList<>();
    for (String pattern : Plan.USUAL_VARIANTS) {
      List<Counted> counted = counted(run, pattern);
      if (!counted.isEmpty()) {
        figures.add(
            FigureBuilder.builder()
                .pattern(pattern)
                .value((double) counted.stream().mapToInt(Counted::count).sum())
                .counted(counted)
                .build());
      }
    }
    return Reading.of(run, List.of(), figures);
  }

  private static List<Counted> counted(Run run, String pattern) {
    List<Counted> counted = new ArrayList<>();
    for (LinkKind kind : LinkKind.values()) {
      inARow(run, pattern, kind)
          .ifPresent(length -> counted.add(new Counted(kind.label(), length)));
    }
    return counted;
  }

  /** Of a user fetch over open connections; none where there are none, or counts disagreed. */
  static OptionalInt inARow(Run run, String pattern, LinkKind kind) {
    return run.chains().stream()
        .filter(chain -> chain.variant().equals(pattern) && chain.kind() == kind)
        .filter(chain -> UseCase.USER_FETCH.is(chain.useCase()))
        .filter(chain -> chain.visit() == VisitKind.REPEATED && chain.agreed())
        .filter(chain -> chain.length() > 0)
        .mapToInt(Chain::length)
        .findFirst();
  }

  private static Ruling oneMore(Reading reading, Figure figure) {
    Optional<Figure> baseline = reading.figure(Criteria.ALL_IN);
    if (baseline.isEmpty()) {
      return Ruling.notTested("the baseline was not counted");
    }
    long more = Math.round(figure.value() - baseline.get().value());
    boolean isPrivate =
        figure.counted().stream().anyMatch(one -> one.what().equals(LinkKind.PRIVATE.label()));
    return more == 1
        ? new Ruling(Mark.AGREES, isPrivate ? "one more, on the private link" : "one more")
        : new Ruling(Mark.DIFFERS, more + " more");
  }
}
