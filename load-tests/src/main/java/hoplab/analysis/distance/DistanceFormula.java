package hoplab.analysis.distance;

import hoplab.result.LinkKind;
import hoplab.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One figure of latency of one variant in one use case, as numbers: what {@link DistanceModel}
 * fitted, in a form that can be written down and computed elsewhere.
 *
 * <p>Formula, for each trial: base + 1,000 x (round trips in a row x milliseconds, over all kinds)
 * + the effect of each wake-up latency that is paid; the figure is the mean over trials, geometric
 * if {@code geometric}. A wake-up latency is paid where at least so many of its kinds are longer.
 *
 * @param variant its name
 * @param useCase what the client does
 * @param inARow round trips that follow one another, by kind of link
 * @param wakeUps when each effect is paid
 * @param trials what each trial says
 * @param geometric whether the mean over trials is the geometric one
 */
public record DistanceFormula(
    String variant,
    String useCase,
    Map<LinkKind, Integer> inARow,
    List<WakeUp> wakeUps,
    List<Trial> trials,
    boolean geometric) {

  /**
   * When a wake-up latency is paid.
   *
   * @param kinds of link
   * @param least so many of them have to be longer
   */
  public record WakeUp(List<LinkKind> kinds, int least) {
    boolean isPaid(ToDoubleFunction<LinkKind> millis) {
      return kinds.stream().filter(kind -> millis.applyAsDouble(kind) > 0).count() >= least;
    }
  }

  /**
   * One trial.
   *
   * @param baseMicros at distance 0
   * @param effectsMicros of each wake-up latency, in the order of {@code wakeUps}
   */
  public record Trial(double baseMicros, List<Double> effectsMicros) {}

  /**
   * What each trial lets expect, in microseconds.
   *
   * @param millis distance by kind of link, 0 or more
   */
  double[] perTrial(ToDoubleFunction<LinkKind> millis) {
    double roundTrips =
        Arrays.stream(LinkKind.values())
            .mapToDouble(kind -> inARow.getOrDefault(kind, 0) * millis.applyAsDouble(kind) * 1e3)
            .sum();
    return trials.stream()
        .mapToDouble(trial -> trial.baseMicros + roundTrips + paid(trial, millis))
        .toArray();
  }

  /**
   * The figure, in microseconds.
   *
   * @param millis distance by kind of link, 0 or more
   */
  double micros(ToDoubleFunction<LinkKind> millis) {
    double[] each = perTrial(millis);
    return geometric ? Sample.geometricMean(each) : Sample.mean(each);
  }

  private double paid(Trial trial, ToDoubleFunction<LinkKind> millis) {
    double micros = 0;
    for (int k = 0; k < wakeUps.size(); k++) {
      if (wakeUps.get(k).isPaid(millis)) {
        micros += trial.effectsMicros.get(k);
      }
    }
    return micros;
  }
}
