package hoplab.analysis.validity;

import hoplab.result.HeavyWindow;
import hoplab.result.HeavyWork;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.List;

/** What must hold of windows with and without statements in production. */
public final class HeavyValidity {

  private HeavyValidity() {}

  /**
   * Doubts that follow from the windows. With statements in production failures and busy processors
   * are the result; a late injector and foreign load spoil every window.
   */
  public static List<Warning> warnings(HeavyWork found) {
    List<Warning> warnings = new ArrayList<>();
    if (found != null) {
      found.windows().forEach(window -> check(window, warnings));
    }
    return warnings;
  }

  private static void check(HeavyWindow window, List<Warning> warnings) {
    warn(
        warnings,
        WarningCode.INJECTOR_LATE,
        window,
        window.lagP99Micros() > ValidityLimits.INJECTOR_LATE_P99_MICROS,
        "users arrived up to %.1f ms late (p99)",
        window.lagP99Micros() / 1e3);
    warn(
        warnings,
        WarningCode.MACHINE_BUSY,
        window,
        window.busyElsewhereShare() > ValidityLimits.BUSY_ELSEWHERE_SHARE,
        "something else used %.0f%% of the processors",
        100 * window.busyElsewhereShare());
    warn(
        warnings,
        WarningCode.PROCESSOR_STOLEN,
        window,
        window.stolenShare() > ValidityLimits.STOLEN_INVALIDATES_SHARE,
        "the hypervisor took %.0f%% of the processors",
        100 * window.stolenShare());
    if (window.statements() == 0) {
      warn(
          warnings,
          WarningCode.RATE_MISSED,
          window,
          window.sent() < (1 - ValidityLimits.RATE_MISSED_SHARE) * window.planned(),
          "%.0f of %.0f users could not be served",
          (double) window.planned() - window.sent(),
          (double) window.planned());
      warn(
          warnings,
          WarningCode.ERRORS,
          window,
          window.errors() > ValidityLimits.ERRORS_SHARE * window.sent(),
          "%.0f of %.0f user fetches failed",
          (double) window.errors(),
          (double) window.sent());
      warn(
          warnings,
          WarningCode.SATURATED,
          window,
          window.busyShare() > ValidityLimits.BUSY_SHARE,
          "%.0f%% of the processors were busy",
          100 * window.busyShare());
    }
  }

  private static void warn(
      List<Warning> warnings,
      WarningCode code,
      HeavyWindow window,
      boolean broken,
      String format,
      Object... figures) {
    if (broken) {
      warnings.add(
          Warning.of(
              code,
              true,
              window.trial(),
              window.arrangement(),
              "with " + window.statements() + " statements in production " + format,
              figures));
    }
  }
}
