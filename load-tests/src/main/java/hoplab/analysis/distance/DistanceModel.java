package hoplab.analysis.distance;

import hoplab.analysis.distance.DistanceFormula.WakeUp;
import hoplab.result.LinkKind;
import hoplab.result.PointTrial;
import hoplab.statistics.RandomEffects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * One figure of latency, such as its median, at any distance: the time at distance 0, plus round
 * trips in a row times distance, plus wake-up latency. A thread that waits longer than a moment is
 * suspended, and resuming it takes time, on virtual machines above all: once a kind of link is
 * longer at all, whoever crosses it pays that, however long it is. Where several kinds are longer
 * at once, who waits is not woken by the sum of that: between two long waits the processor has gone
 * further to sleep, or is already awake. What it is then is an effect of its own, if a point of the
 * fit had several kinds longer.
 *
 * <p>The time at distance 0 and wake-up latency are what the points of the fit leave of their times
 * once round trips are taken away: {@link RandomEffects}, with a base for each variant and use case
 * and an effect for each kind of link that it crosses. So a statement, whose time scatters by more
 * than wake-up latency, is not made longer by its own noise. No held-out point is looked at.
 */
public final class DistanceModel {

  /** One variant in one use case; the wake-up latencies are those that can be told. */
  private record Series(
      String variant, String useCase, List<WakeUp> wakeUps, RandomEffects.Group group) {}

  private record Fitted(Series series, List<RandomEffects.Fit> trials) {}

  private final CountedRoundTrips counted;
  private final List<Fitted> all = new ArrayList<>();

  /**
   * @param figure which figure of a trial
   */
  DistanceModel(
      MeasuredPoints points, CountedRoundTrips counted, ToDoubleFunction<PointTrial> figure) {
    this.counted = counted;
    List<Series> series = new ArrayList<>();
    List<Double> noises = new ArrayList<>();
    for (MeasuredPoint loopback : points.loopbacks()) {
      List<Series> ofUseCase =
          loopback.variants().stream()
              .map(one -> series(points, loopback, one.name(), figure))
              .toList();
      double noise = RandomEffects.noise(ofUseCase.stream().map(Series::group).toList());
      ofUseCase.forEach(one -> noises.add(noise));
      series.addAll(ofUseCase);
    }
    double spread =
        RandomEffects.spread(
            series.stream().map(Series::group).toList(),
            noises.stream().mapToDouble(Double::doubleValue).toArray());
    for (int i = 0; i < noises.size(); i++) {
      Series one = series.get(i);
      all.add(new Fitted(one, RandomEffects.fit(one.group(), noises.get(i), spread)));
    }
  }

  private Series series(
      MeasuredPoints points,
      MeasuredPoint loopback,
      String variant,
      ToDoubleFunction<PointTrial> figure) {
    String useCase = loopback.useCase();
    List<MeasuredPoint> fit =
        Stream.concat(Stream.of(loopback), points.fitted(useCase).stream()).toList();
    List<WakeUp> wakeUps = wakeUps(variant, useCase, fit);
    boolean[][] present = new boolean[fit.size()][wakeUps.size()];
    double[] weights = new double[fit.size()];
    double[][] values = new double[fit.size()][];
    for (int i = 0; i < fit.size(); i++) {
      MeasuredPoint point = fit.get(i);
      MeasuredPoint.Series one = point.find(variant).orElseThrow();
      for (int k = 0; k < wakeUps.size(); k++) {
        present[i][k] = wakeUps.get(k).isPaid(point::millis);
      }
      double roundTrips = counted.micros(variant, useCase, kind -> point.millis(kind));
      weights[i] = one.trials().stream().mapToLong(PointTrial::count).sum();
      values[i] = one.trials().stream().mapToDouble(figure).map(t -> t - roundTrips).toArray();
    }
    return new Series(variant, useCase, wakeUps, new RandomEffects.Group(present, weights, values));
  }

  private List<WakeUp> wakeUps(String variant, String useCase, List<MeasuredPoint> fit) {
    List<LinkKind> crossed =
        Arrays.stream(LinkKind.values())
            .filter(kind -> counted.inARow(variant, useCase, kind) > 0)
            .toList();
    return Stream.concat(
            crossed.stream().map(kind -> new WakeUp(List.of(kind), 1)),
            Stream.of(new WakeUp(crossed, 2)))
        .filter(one -> fit.stream().anyMatch(point -> one.isPaid(point::millis)))
        .toList();
  }

  /**
   * What each trial lets expect, in microseconds.
   *
   * @param millis distance by kind of link, 0 or more
   */
  double[] trials(String variant, String useCase, ToDoubleFunction<LinkKind> millis) {
    return formula(variant, useCase, false).perTrial(millis);
  }

  /**
   * The numbers behind that.
   *
   * @param geometric how the figure follows from the trials
   */
  DistanceFormula formula(String variant, String useCase, boolean geometric) {
    Fitted found =
        all.stream()
            .filter(one -> one.series().variant().equals(variant))
            .filter(one -> one.series().useCase().equals(useCase))
            .findFirst()
            .orElseThrow();
    return new DistanceFormula(
        variant,
        useCase,
        counted.inARow(variant, useCase),
        found.series().wakeUps(),
        found.trials().stream()
            .map(
                fit ->
                    new DistanceFormula.Trial(
                        fit.base(), Arrays.stream(fit.effects()).boxed().toList()))
            .toList(),
        geometric);
  }
}
