package hoplab.experiment;

import hoplab.result.Chain;
import hoplab.result.LabException;
import hoplab.result.LedgerRow;
import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import hoplab.statistics.TrialInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The model: latency at any distance is latency at distance 0, plus round trips in a row times
 * distance. Both come from a bundle; nothing is fitted.
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
  }

  /** The latency of every variant and use case that the bundle has times of. */
  public List<Predicted> at(Duration edge, Duration privateLinks, Duration data) {
    List<Predicted> all = new ArrayList<>();
    if (run.network() == null) {
      for (VariantResult variant : run.variants()) {
        if (variant.duplicateOf() == null && !variant.outside()) {
          double distance = distance(variant.name(), UseCase.USER_FETCH, edge, privateLinks, data);
          all.add(
              new Predicted(
                  variant.name(),
                  UseCase.USER_FETCH,
                  variant.userFetch().p50Micros() + distance,
                  variant.userFetch().p90Micros() + distance,
                  variant.userFetch().p99Micros() + distance,
                  Optional.ofNullable(variant.userFetch().intervals())
                      .map(intervals -> shifted(intervals.p50Micros(), distance))));
        }
      }
      return all;
    }
    for (NetworkPoint point : run.network().points()) {
      if (point.role().equals(NetworkPoint.LOOPBACK)) {
        for (PointFigures one : point.variants()) {
          if (!one.name().equals(Findings.duplicateOf(run.plan().baseline()))) {
            all.add(
                predicted(
                    point.useCase(),
                    one,
                    distance(one.name(), point.useCase(), edge, privateLinks, data)));
          }
        }
      }
    }
    return all;
  }

  /**
   * What of these distances lies outside of what the bundle has verified, in words; empty if
   * nothing does.
   */
  public List<String> extrapolations(Duration edge, Duration privateLinks, Duration data) {
    List<String> beyond = new ArrayList<>();
    beyond("edge", edge, NetworkPoint::edgeRttMillis, beyond);
    beyond("private", privateLinks, NetworkPoint::privateRttMillis, beyond);
    beyond("data", data, NetworkPoint::dataRttMillis, beyond);
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

  private void beyond(
      String kind, Duration asked, ToDoubleFunction<NetworkPoint> millis, List<String> sentences) {
    double most =
        run.network() == null
            ? 0
            : run.network().points().stream().mapToDouble(millis).max().orElse(0);
    if (asked.toNanos() / 1e6 > most) {
      sentences.add(
          most == 0
              ? "no " + kind + " distance was measured in this bundle"
              : "the longest %s distance that was measured is %s ms".formatted(kind, most));
    }
  }

  private Predicted predicted(String useCase, PointFigures one, double distance) {
    double[] trials = one.trials().stream().mapToDouble(PointTrial::p50Micros).toArray();
    Optional<Interval> interval =
        trials.length < 2
            ? Optional.empty()
            : Optional.of(shifted(TrialInterval.of(trials, run.plan().confidence()), distance));
    return new Predicted(
        one.name(),
        useCase,
        one.p50Micros() + distance,
        one.p90Micros() + distance,
        one.p99Micros() + distance,
        interval);
  }

  private static Interval shifted(Interval interval, double micros) {
    return new Interval(interval.low() + micros, interval.high() + micros);
  }

  private double distance(
      String variant, String useCase, Duration edge, Duration privateLinks, Duration data) {
    return hops(variant, useCase, "edge") * edge.toNanos() / 1e3
        + hops(variant, useCase, "private") * privateLinks.toNanos() / 1e3
        + hops(variant, useCase, "data") * data.toNanos() / 1e3;
  }

  private int hops(String variant, String useCase, String kind) {
    return run.chains().stream()
        .filter(chain -> chain.variant().equals(variant) && chain.useCase().equals(useCase))
        .filter(chain -> chain.visit().equals(LedgerRow.REPEATED) && chain.kind().equals(kind))
        .mapToInt(Chain::length)
        .sum();
  }
}
