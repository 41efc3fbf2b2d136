package hoplab.analysis;

import hoplab.analysis.validity.ValidityLimits;
import hoplab.result.BurstWindow;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Sample;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** When a variant has recovered from a burst, and when a window says nothing; with every limit. */
public final class BurstRules {

  /** Back to within this factor of before. */
  public static final double BACK_WITHIN = 1.2;

  /** For so long without a break. */
  public static final int STEADY_MILLIS = 1_000;

  /** A variant is to give at least this share of what is possible. */
  public static final double LEAST_SHARE = 0.8;

  /** Nobody is to wait longer than this for a 503. */
  public static final double REFUSAL_LIMIT_MICROS = 1_000_000;

  private BurstRules() {}

  /**
   * How long after the burst the first second began in which all was as before: in each of its
   * slices everyone is answered rightly, the median is within 20% of the median slice before the
   * burst, and the 99th percentile within 20% of the highest that any slice before it had, as
   * slices of few users differ by themselves. Empty if no second of the window was so.
   */
  public static OptionalDouble recoveryMillis(BurstWindow window, int sliceMillis) {
    int wanted = Math.max(1, STEADY_MILLIS / sliceMillis);
    double p50 = BACK_WITHIN * steadyP50Micros(window);
    double p99 = BACK_WITHIN * before(window, window.p99Micros()).max().orElse(0);
    int good = 0;
    for (int slice = window.afterSlice(); slice < window.arrived().size(); slice++) {
      boolean isGood =
          window.right().get(slice).equals(window.arrived().get(slice))
              && window.p50Micros().get(slice) <= p50
              && window.p99Micros().get(slice) <= p99;
      good = isGood ? good + 1 : 0;
      if (good == wanted) {
        return OptionalDouble.of((slice + 1 - wanted - window.afterSlice()) * (double) sliceMillis);
      }
    }
    return OptionalDouble.empty();
  }

  /** Median of the medians of the slices before the burst. */
  public static double steadyP50Micros(BurstWindow window) {
    return Sample.median(before(window, window.p50Micros()).toArray());
  }

  static int arrivedInBurst(BurstWindow window) {
    return inBurst(window, window.arrived());
  }

  static int refusedInBurst(BurstWindow window) {
    return inBurst(window, window.refused());
  }

  /** Right answers to those who came during the burst. */
  public static int rightInBurst(BurstWindow window) {
    return inBurst(window, window.right());
  }

  /** Before the burst all rules hold; what fails afterwards is the result. */
  public static void check(BurstWindow window, List<Warning> warnings) {
    int planned =
        window.arrived().subList(0, window.beforeSlices()).stream().mapToInt(n -> n).sum();
    int right = window.right().subList(0, window.beforeSlices()).stream().mapToInt(n -> n).sum();
    if (planned - right > ValidityLimits.ERRORS_SHARE * planned) {
      doubt(
          window,
          WarningCode.ERRORS,
          warnings,
          "%d of %d requests failed before the burst, one in a thousand is tolerated",
          planned - right,
          planned);
    }
    double lag = Math.max(window.steadyLagP99Micros(), window.burstLagP99Micros());
    if (lag > ValidityLimits.INJECTOR_LATE_P99_MICROS) {
      doubt(
          window,
          WarningCode.INJECTOR_LATE,
          warnings,
          "one user in a hundred started %.1f ms late or more, %.0f ms are tolerated",
          lag / 1e3,
          ValidityLimits.INJECTOR_LATE_P99_MICROS / 1e3);
    }
    if (window.busyElsewhereShare() > ValidityLimits.BUSY_ELSEWHERE_SHARE) {
      doubt(
          window,
          WarningCode.MACHINE_BUSY,
          warnings,
          "something else used %.0f%% of the machine's processors, %.0f%% are tolerated",
          100 * window.busyElsewhereShare(),
          100 * ValidityLimits.BUSY_ELSEWHERE_SHARE);
    }
    if (window.stolenShare() > ValidityLimits.STOLEN_INVALIDATES_SHARE) {
      doubt(
          window,
          WarningCode.PROCESSOR_STOLEN,
          warnings,
          "the hypervisor took %.1f%% of the machine's processor time",
          100 * window.stolenShare());
    }
  }

  private static void doubt(
      BurstWindow window,
      WarningCode code,
      List<Warning> warnings,
      String format,
      Object... figures) {
    warnings.add(
        Warning.of(
            code,
            true,
            window.trial(),
            window.variant(),
            "burst " + window.peak().label() + " capacity: " + format,
            figures));
  }

  private static DoubleStream before(BurstWindow window, List<Double> slices) {
    return slices.subList(0, window.beforeSlices()).stream().mapToDouble(micros -> micros);
  }

  private static int inBurst(BurstWindow window, List<Integer> slices) {
    return IntStream.range(window.beforeSlices(), window.afterSlice()).map(slices::get).sum();
  }
}
