package hoplab.experiment;

import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Latency at any distance: latency at distance 0, plus round trips in a row times distance, plus
 * what waking costs. Who waits longer than a moment falls asleep, and is woken dearly, on virtual
 * machines above all: once a kind of link is longer at all, whoever crosses it pays that, however
 * long it is.
 *
 * <p>Waking is the excess over the rest of the model, mean over the points at which this kind of
 * link alone is longer; none of these is held out.
 *
 * @param waking false for runs from before version 4, whose predictions knew nothing of it
 */
record DistanceModel(MeasuredPoints points, CountedRoundTrips counted, boolean waking) {

  /**
   * What each trial at distance 0 lets expect, in microseconds.
   *
   * @param millis distance by kind of link, 0 or more
   * @param figure which figure of a trial
   */
  double[] trials(
      String variant,
      String useCase,
      ToDoubleFunction<String> millis,
      ToDoubleFunction<PointTrial> figure) {
    PointFigures loopback = MeasuredPoints.find(points.loopback(useCase), variant).orElseThrow();
    return loopback.trials().stream()
        .mapToDouble(trial -> expected(variant, useCase, millis, figure, trial))
        .toArray();
  }

  private double expected(
      String variant,
      String useCase,
      ToDoubleFunction<String> millis,
      ToDoubleFunction<PointTrial> figure,
      PointTrial loopback) {
    double micros = figure.applyAsDouble(loopback) + counted.micros(variant, useCase, millis);
    if (waking) {
      for (String kind : MeasuredPoints.KINDS) {
        if (counted.inARow(variant, useCase, kind) > 0 && millis.applyAsDouble(kind) > 0) {
          micros += waking(variant, useCase, kind, figure, loopback);
        }
      }
    }
    return micros;
  }

  /** In microseconds; 0 where this kind of link was never longer. */
  private double waking(
      String variant,
      String useCase,
      String kind,
      ToDoubleFunction<PointTrial> figure,
      PointTrial loopback) {
    return longer(useCase, kind).stream()
        .flatMapToDouble(
            point ->
                of(point, variant, loopback.trial()).stream()
                    .mapToDouble(figure)
                    .map(
                        micros ->
                            micros
                                - figure.applyAsDouble(loopback)
                                - counted.micros(
                                    variant, useCase, each -> MeasuredPoints.millis(point, each))))
        .average()
        .orElse(0);
  }

  private List<NetworkPoint> longer(String useCase, String kind) {
    return points.all().stream()
        .filter(point -> point.role().equals(NetworkPoint.FIT) && point.useCase().equals(useCase))
        .filter(point -> MeasuredPoints.millis(point, kind) > 0)
        .toList();
  }

  private static Optional<PointTrial> of(NetworkPoint point, String variant, int trial) {
    return MeasuredPoints.find(point, variant).stream()
        .flatMap(one -> one.trials().stream())
        .filter(one -> one.trial() == trial)
        .findFirst();
  }
}
