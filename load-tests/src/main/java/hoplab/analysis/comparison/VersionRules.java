package hoplab.analysis.comparison;

import hoplab.analysis.distance.DistanceModel;
import hoplab.result.Run;
import hoplab.statistics.Interval;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.Arrays;
import java.util.Optional;

/**
 * How figures follow from trials, by the version of {@code run.json}: the one place that decides
 * it. New runs are computed by {@link #NEWEST}; a bundle keeps the rules of the version that it was
 * written in, so that it can be computed anew and come out equal.
 *
 * <p>A latency over trials is, from version 6 on, the geometric mean of the trials' figures, and
 * its interval is made on the logarithm: it cannot reach below zero, and the estimate lies within.
 * Before, both were made on the figures themselves. A difference between latencies is not a
 * latency: it may be below zero, and stays the arithmetic mean of the trials' differences, so that
 * it need not be the difference of two geometric means.
 *
 * <p>Where a trial's figure is not above 0, as when nothing was answered in it, it has no
 * logarithm: the estimate is then the arithmetic mean, and there is no interval.
 *
 * @param schemaVersion as in {@link Run#schemaVersion()}
 */
public record VersionRules(int schemaVersion) {

  /** Those of a run that is made now. */
  public static final VersionRules NEWEST = new VersionRules(Run.SCHEMA_VERSION);

  private static final int LOGARITHM_SINCE = 6;
  private static final int RATIOS_SINCE = 6;
  private static final int MODEL_SINCE = 5;

  /**
   * Whether ratios are judged, with the duplicate inside their error, and differences where a wire
   * adds time; before, differences against the duplicate as a floor.
   */
  public boolean judgesRatios() {
    return schemaVersion >= RATIOS_SINCE;
  }

  /** Whether predictions were made by {@link DistanceModel}; earlier models are gone. */
  public boolean predictsByModel() {
    return schemaVersion >= MODEL_SINCE;
  }

  /** Whether figures were stated for each load. */
  boolean statesLoads() {
    return schemaVersion >= Run.BUSY_SINCE;
  }

  /**
   * A latency over trials.
   *
   * @param perTrial one figure for each trial, at least 1
   */
  public double latency(double... perTrial) {
    return hasLogarithms(perTrial) ? Sample.geometricMean(perTrial) : Sample.mean(perTrial);
  }

  /** Its interval; none from fewer than two trials. */
  public Optional<Interval> latencyInterval(double[] perTrial, double confidence) {
    if (perTrial.length < 2) {
      return Optional.empty();
    }
    if (schemaVersion < LOGARITHM_SINCE) {
      return Optional.of(TrialInterval.of(perTrial, confidence));
    }
    return hasLogarithms(perTrial)
        ? Optional.of(TrialInterval.onLogarithm(perTrial, confidence))
        : Optional.empty();
  }

  /** Whether {@link #latency} of figures above 0 is their geometric mean. */
  public boolean meansAreGeometric() {
    return schemaVersion >= LOGARITHM_SINCE;
  }

  private boolean hasLogarithms(double[] perTrial) {
    return meansAreGeometric() && Arrays.stream(perTrial).allMatch(figure -> figure > 0);
  }
}
