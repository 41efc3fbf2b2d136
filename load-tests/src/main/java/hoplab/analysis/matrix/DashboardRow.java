package hoplab.analysis.matrix;

import hoplab.analysis.comparison.VersionRules;
import hoplab.analysis.distance.Predictor;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.UseCase;
import hoplab.result.VisitKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The median dashboard with clients 50 ms away and tiers side by side: as measured where a run has
 * that point, else as {@code ./lab predict} gives it.
 */
public final class DashboardRow {

  private static final Duration EDGE = Duration.ofMillis(50);

  public static final Row ROW =
      new Row(
          Criteria.DASHBOARD,
          List.of("network", "page"),
          run -> measured(run).or(() -> predicted(run)),
          List.of(
              new Rule(
                  Criteria.BFF,
                  "agrees when its page asks less often on the edge than decoupled's and is ahead of"
                      + " it, in part when it asks less often only",
                  DashboardRow::aggregates)));

  private DashboardRow() {}

  private static Optional<Reading> measured(Run run) {
    return run.network() == null
        ? Optional.empty()
        : run.network().points().stream()
            .filter(one -> UseCase.DASHBOARD.is(one.useCase()))
            .filter(one -> one.edgeRttMillis() == EDGE.toMillis())
            .filter(one -> one.privateRttMillis() == 0 && one.dataRttMillis() == 0)
            .findFirst()
            .flatMap(one -> Reading.of(run, Conditions.judged(run, "measured"), figures(run, one)));
  }

  private static List<Figure> figures(Run run, NetworkPoint point) {
    return point.variants().stream()
        .filter(one -> Plan.USUAL_VARIANTS.contains(one.name()))
        .map(one -> figure(run, point, one))
        .toList();
  }

  private static Figure figure(Run run, NetworkPoint point, PointFigures one) {
    double[] trials = one.trials().stream().mapToDouble(PointTrial::p50Micros).toArray();
    FigureBuilder figure =
        FigureBuilder.builder()
            .pattern(one.name())
            .value(one.p50Micros())
            .interval(
                new VersionRules(run.schemaVersion())
                    .latencyInterval(trials, run.plan().confidence())
                    .orElse(null));
    if (one.name().equals(run.plan().baseline())) {
      return figure.standing(Standing.BASELINE).build();
    }
    point.comparisons().stream()
        .filter(c -> c.variant().equals(one.name()) && c.quantile() == Quantile.P50)
        .filter(c -> c.baseline().equals(run.plan().baseline()))
        .findFirst()
        .ifPresent(c -> UserFetchRows.judged(figure, c));
    return figure.build();
  }

  private static Optional<Reading> predicted(Run run) {
    if (run.network() == null || run.chains().isEmpty() || run.trials().isEmpty()) {
      return Optional.empty();
    }
    List<Figure> figures = new ArrayList<>();
    for (Predictor.Predicted one : new Predictor(run).at(EDGE, Duration.ZERO, Duration.ZERO)) {
      if (UseCase.DASHBOARD.is(one.useCase()) && Plan.USUAL_VARIANTS.contains(one.variant())) {
        figures.add(
            FigureBuilder.builder()
                .pattern(one.variant())
                .value(one.p50Micros())
                .interval(one.p50().orElse(null))
                .predicted(true)
                .note("predicted")
                .build());
      }
    }
    return Reading.of(run, Conditions.of(run, "predicted"), figures);
  }

  private static Ruling aggregates(Reading reading, Figure figure) {
    Optional<Figure> other = reading.figure(Criteria.DECOUPLED);
    if (other.isEmpty()) {
      return Ruling.notTested("decoupled was not measured");
    }
    long own = asked(reading.run(), figure.pattern());
    long others = asked(reading.run(), Criteria.DECOUPLED);
    if (own == 0 || others == 0) {
      return Ruling.notTested("its requests were not counted");
    }
    if (own >= others) {
      return new Ruling(Mark.DIFFERS, "its page asks as often on the edge as decoupled's");
    }
    return isAhead(figure, other.get())
        ? new Ruling(Mark.AGREES, "asks once where decoupled asks %d times".formatted(others))
        : new Ruling(
            Mark.IN_PART,
            "asks once on the edge, yet decoupled's %d go out together and take no longer"
                .formatted(others));
  }

  private static boolean isAhead(Figure figure, Figure other) {
    return figure.interval() != null
        && other.interval() != null
        && figure.interval().high() < other.interval().low();
  }

  private static long asked(Run run, String pattern) {
    return run.ledger().stream()
        .filter(row -> row.variant().equals(pattern) && row.kind() == LinkKind.EDGE)
        .filter(row -> UseCase.DASHBOARD.is(row.useCase()) && row.visit() == VisitKind.REPEATED)
        .mapToLong(LedgerRow::roundTrips)
        .sum();
  }
}
