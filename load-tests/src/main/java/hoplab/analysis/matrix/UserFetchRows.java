package hoplab.analysis.matrix;

import hoplab.result.Comparison;
import hoplab.result.Latency;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.VariantLoad;
import hoplab.result.VariantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The median of a user fetch at each load, with the difference to the baseline as judged. */
public final class UserFetchRows {

  private static final List<String> EXPERIMENTS = List.of("hop", "load");

  public static final Row QUIET = row(Criteria.QUIET, Load.QUIET);
  public static final Row BUSY = row(Criteria.BUSY, Load.BUSY);

  private UserFetchRows() {}

  private static Row row(Criterion criterion, Load load) {
    return new Row(
        criterion,
        EXPERIMENTS,
        run -> read(run, load),
        List.of(DifferenceRules.aFewMilliseconds(Criteria.BFF)));
  }

  private static Optional<Reading> read(Run run, Load load) {
    List<Figure> figures = new ArrayList<>();
    for (VariantResult variant : Patterns.in(run)) {
      latency(variant, load).ifPresent(found -> figures.add(figure(run, load, variant, found)));
    }
    return run.plan().ratePerSecond(load).isEmpty()
        ? Optional.empty()
        : Reading.of(
            run,
            Conditions.judged(run, Conditions.rate(run.plan().ratePerSecond(load).getAsDouble())),
            figures);
  }

  private static Optional<Latency> latency(VariantResult variant, Load load) {
    return variant.loads().stream()
        .filter(one -> one.load() == load)
        .map(VariantLoad::userFetch)
        .findFirst()
        .or(() -> load == Load.QUIET ? Optional.of(variant.userFetch()) : Optional.empty());
  }

  private static Figure figure(Run run, Load load, VariantResult variant, Latency latency) {
    FigureBuilder figure =
        FigureBuilder.builder()
            .pattern(variant.name())
            .value(latency.p50Micros())
            .interval(Quantile.P50.intervalOf(latency));
    if (variant.name().equals(run.plan().baseline())) {
      return figure.standing(Standing.BASELINE).build();
    }
    run.comparisons().stream()
        .filter(one -> one.quantile() == Quantile.P50 && one.variant().equals(variant.name()))
        .filter(one -> one.baseline().equals(run.plan().baseline()))
        .filter(one -> one.wasQuiet() == (load == Load.QUIET))
        .findFirst()
        .ifPresent(one -> judged(figure, one));
    return figure.build();
  }

  static void judged(FigureBuilder figure, Comparison comparison) {
    figure.standing(Standing.of(comparison)).difference(Difference.of(comparison));
  }
}
