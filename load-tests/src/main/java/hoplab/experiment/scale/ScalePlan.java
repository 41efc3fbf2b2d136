package hoplab.experiment.scale;

import hoplab.trial.RunOptions;
import hoplab.trial.injector.CapacitySearch;
import java.time.Duration;

/**
 * How many replicas are measured, and at which rates. Rates follow from what a pool can give at
 * most: its connections over the waiting.
 *
 * @param waiting round trip on every data link
 * @param pool connections of one replica
 * @param measurement as asked for; a short one measures less
 */
record ScalePlan(Duration waiting, int pool, Duration measurement) {

  /** Divided by 1, 2 and 3, so that every copy has as many sessions. */
  static final int SESSIONS = 6;

  /** With one session, one after the other. */
  static final int FETCHES = 100;

  private static final int MOST = 3;
  private static final Duration SHORT_BELOW = Duration.ofSeconds(3);

  /** A rate holds with 99 of 100 answers within so many waitings. */
  private static final int LIMIT_WAITINGS = 10;

  /** No search goes on for more than so many measurements. */
  private static final int MOST_MEASUREMENTS = 8;

  private static final double STEP_SHARE = 0.15;
  private static final double LEAST_STEP_MILLIS = 600;
  private static final int STEPS = 7;
  private static final double FIRST = 0.6; // of what the pools can give
  private static final double[] THEN = {0.9, 1, 0.8};
  private static final double CLOSE = 1.13;
  private static final double CLOSE_WHEN_SHORT = 2;
  private static final double BEYOND = 8;
  private static final double WARM_UP_SHARE = 0.5;
  private static final int START_MILLIS = 9_000;
  private static final int ARRANGEMENTS = 10;
  private static final int ARRANGEMENTS_WHEN_SHORT = 3;

  static ScalePlan of(RunOptions options) {
    return new ScalePlan(
        ScaleOptions.waiting(options), ScaleOptions.pool(options), options.measurement());
  }

  /** Whether only two of the first variant are measured, between rates that lie far apart. */
  boolean isShort() {
    return measurement.compareTo(SHORT_BELOW) < 0;
  }

  int most() {
    return isShort() ? MOST - 1 : MOST;
  }

  double p99LimitMicros() {
    return LIMIT_WAITINGS * waiting.toNanos() / 1e3;
  }

  /** What so many pools give if nothing but the waiting takes time. */
  double possiblePerSecond(int times) {
    return times * pool * 1e9 / waiting.toNanos();
  }

  double warmUpPerSecond(int times) {
    return WARM_UP_SHARE * possiblePerSecond(times);
  }

  /** Between rates that are the same in all trials. */
  CapacitySearch search(int times) {
    double possible = possiblePerSecond(times);
    Double[] then = new Double[THEN.length];
    for (int i = 0; i < then.length; i++) {
      then[i] = THEN[i] * possible;
    }
    return new CapacitySearch(
        FIRST * possible, BEYOND * possible, isShort() ? CLOSE_WHEN_SHORT : CLOSE, then);
  }

  double stepMillis() {
    return Math.max(LEAST_STEP_MILLIS, STEP_SHARE * measurement.toMillis());
  }

  Duration searchLimit() {
    return measurement.multipliedBy(MOST_MEASUREMENTS);
  }

  /** About how long a run of so many trials takes, with two variants that have replicas. */
  Duration lasts(int trials, Duration warmUp) {
    long each = Math.round(START_MILLIS + warmUpMillis(warmUp) + STEPS * 2 * stepMillis());
    return Duration.ofMillis(each)
        .multipliedBy(trials)
        .multipliedBy(isShort() ? ARRANGEMENTS_WHEN_SHORT : ARRANGEMENTS);
  }

  /** Of one arrangement, where a fifth as many processes run as in a trial of all variants. */
  static long warmUpMillis(Duration asked) {
    return asked.toMillis() / 4;
  }
}
