package hoplab.trial;

import java.time.Duration;

/**
 * How fast an experiment goes unless the order says otherwise: the more processes take part, the
 * slower they are called, and the longer they take to warm up.
 *
 * @param ratePerSecond users that arrive per second, or per second and point
 * @param warmUps how many times the warm-up of a {@link Rigor} it needs
 */
public record Pace(int ratePerSecond, int warmUps) {

  /** Users per second who each fetch from a handful of processes. */
  public static final int ORDINARY_RATE = 50;

  /** That of hop, and of whatever does not say otherwise. */
  public static final Pace ORDINARY = new Pace(ORDINARY_RATE, 1);

  /** The warm-up of a trial ends at the latest after this time. */
  public Duration warmUpLimit(Rigor rigor) {
    return rigor.warmUpLimit().multipliedBy(warmUps);
  }
}
