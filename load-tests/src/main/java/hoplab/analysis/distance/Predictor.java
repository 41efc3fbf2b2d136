package hoplab.analysis.distance;

import hoplab.analysis.comparison.VersionRules;
import hoplab.analysis.distance.MeasuredPoint.Series;
import hoplab.result.LabException;
import hoplab.result.LinkKind;
import hoplab.result.PointTrial;
import hoplab.result.Prediction;
import hoplab.result.Run;
import hoplab.result.UseCase;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Says what {@link DistanceModel} gives for a bundle. Of a run without distances only round trips
 * in a row times distance are known, and wake-up latency is not.
 */
public final class Predictor {

  /**
   * One predicted latency.
   *
   * @param variant name of the variant
   * @param useCase what the client does
   * @param p50Micros median
   * @param p90Micros 90th percentile
   * @param p99Micros 99th percentile
   * @param p50 interval of the median over the trials of the bundle
   */
  public record Predicted(
      String variant,
      String useCase,
      double p50Micros,
      double p90Micros,
      double p99Micros,
      Optional<Interval> p50) {}

  private final Run run;
  private final VersionRules rules;
  private final CountedRoundTrips counted;

  /**
   * @param run with a ledger
   * @throws LabException if it has none
   */
  public Predictor(Run run) {
    if (run.chains().isEmpty() || run.trials().isEmpty()) {
      throw new LabException(
          run.id() + " holds no ledger or no times: run ./lab run network, or name another bundle");
    }
    this.run = run;
    this.rules = new VersionRules(run.schemaVersion());
    this.counted = new CountedRoundTrips(run.plan().baseline(), run.ledger(), run.chains());
  }

  /** The latency of every variant and use case that the bundle has times of. */
  public List<Predicted> at(Duration edge, Duration privateLinks, Duration data) {
    Map<LinkKind, Duration> roundTrips =
        Map.of(LinkKind.EDGE, edge, LinkKind.PRIVATE, privateLinks, LinkKind.DATA, data);
    ToDoubleFunction<LinkKind> millis = kind -> roundTrips.get(kind).toNanos() / 1e6;
    return run.network() == null ? ofVariants(millis) : ofPoints(millis);
  }

  private List<Predicted> ofVariants(ToDoubleFunction<LinkKind> millis) {
    List<Predicted> all = new ArrayList<>();
    for (VariantResult variant : run.variants()) {
      if (variant.duplicateOf() == null && !variant.outside()) {
        double distance = counted.micros(variant.name(), UseCase.USER_FETCH.label(), millis);
        all.add(
            new Predicted(
                variant.name(),
                UseCase.USER_FETCH.label(),
                variant.userFetch().p50Micros() + distance,
                variant.userFetch().p90Micros() + distance,
                variant.userFetch().p99Micros() + distance,
                Optional.ofNullable(variant.userFetch().intervals())
                    .map(intervals -> shifted(intervals.p50Micros(), distance))));
      }
    }
    return all;
  }

  private List<Predicted> ofPoints(ToDoubleFunction<LinkKind> millis) {
    MeasuredPoints points = points();
    DistanceModel p50 = new DistanceModel(points, counted, PointTrial::p50Micros);
    DistanceModel p90 = new DistanceModel(points, counted, PointTrial::p90Micros);
    DistanceModel p99 = new DistanceModel(points, counted, PointTrial::p99Micros);
    List<Predicted> all = new ArrayList<>();
    for (MeasuredPoint point : points.loopbacks()) {
      for (Series one : point.variants()) {
        if (!points.isDuplicate(one.name())) {
          double[] medians = p50.trials(one.name(), point.useCase(), millis);
          all.add(
              new Predicted(
                  one.name(),
                  point.useCase(),
                  rules.latency(medians),
                  rules.latency(p90.trials(one.name(), point.useCase(), millis)),
                  rules.latency(p99.trials(one.name(), point.useCase(), millis)),
                  rules.latencyInterval(medians, run.plan().confidence())));
        }
      }
    }
    return all;
  }

  /** What {@link #at} computes medians from, for whoever computes them elsewhere. */
  public List<DistanceFormula> formulas() {
    if (run.network() == null) {
      return at(Duration.ZERO, Duration.ZERO, Duration.ZERO).stream()
          .map(
              one ->
                  new DistanceFormula(
                      one.variant(),
                      one.useCase(),
                      counted.inARow(one.variant(), one.useCase()),
                      List.of(),
                      List.of(new DistanceFormula.Trial(one.p50Micros(), List.of())),
                      false))
          .toList();
    }
    MeasuredPoints points = points();
    DistanceModel p50 = new DistanceModel(points, counted, PointTrial::p50Micros);
    List<DistanceFormula> formulas = new ArrayList<>();
    for (MeasuredPoint point : points.loopbacks()) {
      for (Series one : point.variants()) {
        if (!points.isDuplicate(one.name())) {
          formulas.add(p50.formula(one.name(), point.useCase(), rules.meansAreGeometric()));
        }
      }
    }
    return formulas;
  }

  /**
   * By how much the model missed a difference between two variants at worst, at points that took no
   * part in any fit, in microseconds; empty where there was no such point.
   */
  public OptionalDouble worstMissOfDifferenceMicros(String useCase) {
    if (run.network() == null) {
      return OptionalDouble.empty();
    }
    List<Prediction> all =
        new HeldOutPredictions(points(), counted)
            .all().stream().filter(one -> one.useCase().equals(useCase)).toList();
    return all.stream()
        .flatMapToDouble(
            one ->
                all.stream()
                    .filter(other -> isAtSamePoint(one, other))
                    .mapToDouble(other -> Math.abs(miss(one) - miss(other))))
        .max();
  }

  private static boolean isAtSamePoint(Prediction one, Prediction other) {
    return one.edgeRttMillis() == other.edgeRttMillis()
        && one.privateRttMillis() == other.privateRttMillis()
        && one.dataRttMillis() == other.dataRttMillis();
  }

  private static double miss(Prediction one) {
    return one.predictedP50Micros() - one.measuredP50Micros();
  }

  private MeasuredPoints points() {
    return new MeasuredPoints(rules, run.plan(), MeasuredPoint.all(run.network()));
  }

  /** The longest distance of a kind that was measured, in milliseconds; 0 if none was. */
  public double longestMillis(LinkKind kind) {
    return run.network() == null
        ? 0
        : MeasuredPoint.all(run.network()).stream()
            .mapToDouble(point -> point.millis(kind))
            .max()
            .orElse(0);
  }

  /**
   * What of these distances lies outside of what the bundle has verified, in words; empty if
   * nothing does.
   */
  public List<String> extrapolations(Duration edge, Duration privateLinks, Duration data) {
    List<String> beyond = new ArrayList<>();
    beyond(LinkKind.EDGE, edge, beyond);
    beyond(LinkKind.PRIVATE, privateLinks, beyond);
    beyond(LinkKind.DATA, data, beyond);
    return beyond;
  }

  /** Use cases that the bundle's ledger counts but that it has no times of. */
  public Set<String> untimed() {
    Set<String> untimed = new LinkedHashSet<>();
    run.chains().forEach(chain -> untimed.add(chain.useCase()));
    at(Duration.ZERO, Duration.ZERO, Duration.ZERO)
        .forEach(predicted -> untimed.remove(predicted.useCase()));
    return untimed;
  }

  private void beyond(LinkKind kind, Duration asked, List<String> sentences) {
    double most = longestMillis(kind);
    if (asked.toNanos() / 1e6 > most) {
      sentences.add(
          most == 0
              ? "no " + kind.label() + " distance was measured in this bundle"
              : "the longest %s distance that was measured is %s ms".formatted(kind.label(), most));
    }
  }

  private static Interval shifted(Interval interval, double micros) {
    return new Interval(interval.low() + micros, interval.high() + micros);
  }
}
