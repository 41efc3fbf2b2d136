package hoplab.analysis.matrix;

import hoplab.analysis.matrix.OrderRule.Place;
import hoplab.result.ChangeDrill;
import hoplab.result.ChangeDrill.Touched;
import hoplab.result.Footprint;
import hoplab.result.Footprint.Estimate;
import hoplab.result.Footprint.KeyKind;
import hoplab.result.Footprint.OfVariant;
import hoplab.result.FootprintFigure;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What it takes to run and to change each pattern. */
public final class FootprintRows {

  private static final String EXPERIMENT = "footprint";
  private static final double MILLIS_PER_SECOND = 1e3;
  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  private static final Row DEPLOYABLES =
      row(
          own(
              "deployables",
              "Deployables",
              "programs to deploy; counted",
              Unit.counted("programs")),
          (run, one) -> figure(one.name(), one.tiers().size()).note(connections(one)).build());

  private static final Row CONFIGURATION =
      row(
          own(
              "configuration",
              "Configuration",
              "keys that an operator sets, in all deployables; counted",
              Unit.counted("keys")),
          (run, one) ->
              figure(one.name(), one.keys().size())
                  .counted(
                      Stream.of(KeyKind.values())
                          .filter(kind -> one.keys(kind) > 0)
                          .map(kind -> new Counted(kind.label(), one.keys(kind)))
                          .toList())
                  .build());

  private static final Row START_UP =
      measured(
          own(
              "start-up",
              "Start-up",
              "all tiers started at the same moment until the last one answers",
              Unit.TIME),
          FootprintFigure.CHAIN_START,
          1 / MILLIS_PER_SECOND);

  private static final Row MEMORY =
      measured(
          own("memory", "Memory", "resident memory of all tiers under load", Unit.quantity("MiB")),
          FootprintFigure.MEMORY_LOADED,
          BYTES_PER_MEBIBYTE);

  private static final Row MONEY =
      measured(
          own(
              "price-of-a-million",
              "Price of a million",
              "a million user fetches, processor time, memory and calls paid by the price file",
              Unit.quantity("USD")),
          FootprintFigure.COST_ACTIVE,
          1);

  private static final Row CHANGE =
      new Row(
          Criteria.CHANGE,
          List.of(EXPERIMENT),
          FootprintRows::changes,
          List.of(
              OrderRule.place(Criteria.ALL_IN, Place.LEAST),
              OrderRule.place(Criteria.BFF, Place.BETWEEN),
              OrderRule.place(Criteria.DECOUPLED, Place.MOST)));

  /** All of them. */
  public static final List<Row> ALL =
      List.of(DEPLOYABLES, CONFIGURATION, START_UP, MEMORY, MONEY, CHANGE);

  private FootprintRows() {}

  private static Criterion own(String id, String name, String what, Unit unit) {
    return new Criterion(id, name, what, unit, EXPERIMENT, Map.of());
  }

  private static Row row(Criterion criterion, BiFunction<Run, OfVariant, Figure> figure) {
    return new Row(
        criterion,
        List.of(EXPERIMENT),
        run ->
            Reading.of(
                run, conditions(run), variants(run).map(one -> figure.apply(run, one)).toList()),
        List.of());
  }

  private static Row measured(Criterion criterion, FootprintFigure figure, double unit) {
    return new Row(
        criterion,
        List.of(EXPERIMENT),
        run ->
            Reading.of(
                run,
                conditions(run),
                variants(run)
                    .flatMap(
                        one ->
                            one
                                .estimate(figure)
                                .map(estimate -> estimated(run, one, estimate, unit))
                                .stream())
                    .toList()),
        List.of());
  }

  private static Stream<OfVariant> variants(Run run) {
    Footprint found = run.footprint();
    return found == null
        ? Stream.empty()
        : Plan.USUAL_VARIANTS.stream().flatMap(name -> found.variant(name).stream());
  }

  private static List<String> conditions(Run run) {
    return run.footprint() == null
        ? List.of()
        : Conditions.of(run, run.footprint().busyElsewhereShares().size() + " trials");
  }

  private static FigureBuilder figure(String pattern, double value) {
    return FigureBuilder.builder().pattern(pattern).value(value);
  }

  private static String connections(OfVariant one) {
    return one.estimate(FootprintFigure.CONNECTIONS_AT_MOST)
        .map(most -> "up to %.0f connections to the database".formatted(most.value()))
        .orElse("");
  }

  /** A difference is derived from the ratio that was judged. */
  private static Figure estimated(Run run, OfVariant one, Estimate estimate, double unit) {
    FigureBuilder figure =
        figure(one.name(), estimate.value() / unit)
            .interval(
                estimate.interval() == null
                    ? null
                    : new Interval(
                        estimate.interval().low() / unit, estimate.interval().high() / unit));
    Optional<Double> baseline =
        run.footprint()
            .variant(run.plan().baseline())
            .flatMap(base -> base.estimate(estimate.figure()))
            .map(base -> base.value() / unit);
    if (one.name().equals(run.plan().baseline())) {
      return figure.standing(Standing.BASELINE).build();
    }
    if (estimate.ratio() == null || baseline.isEmpty()) {
      return figure.build();
    }
    Interval ratio = estimate.ratioInterval();
    return figure
        .standing(estimate.verdict() == Verdict.REAL ? Standing.REAL : Standing.TIE)
        .difference(
            new Difference(
                (estimate.ratio() - 1) * baseline.get(),
                new Interval(
                    (ratio.low() - 1) * baseline.get(), (ratio.high() - 1) * baseline.get()),
                estimate.ratio(),
                ratio))
        .build();
  }

  private static Optional<Reading> changes(Run run) {
    ChangeDrill drill = run.footprint() == null ? null : run.footprint().drill();
    return drill == null
        ? Optional.empty()
        : Reading.of(
            run,
            List.of("one more field, " + drill.field()),
            Plan.USUAL_VARIANTS.stream()
                .flatMap(name -> drill.touched(name).stream())
                .map(one -> change(run, one))
                .toList());
  }

  private static Figure change(Run run, Touched one) {
    int all = run.footprint().variant(one.variant()).map(of -> of.tiers().size()).orElse(0);
    int modules =
        ChangeDrill.modules(Stream.of(one.own(), one.shared()).flatMap(List::stream).toList());
    return figure(one.variant(), one.own().size() + one.shared().size())
        .counted(
            List.of(
                new Counted("own", one.own().size()), new Counted("shared", one.shared().size())))
        .note("%d modules, %d of %d deployables".formatted(modules, one.deployables().size(), all))
        .build();
  }
}
