package hoplab.analysis.validity;

import hoplab.analysis.comparison.Findings;
import hoplab.result.Comparison;
import hoplab.result.Injection;
import hoplab.result.Latency;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.Plan;
import hoplab.result.TargetRecording;
import hoplab.result.TraceState;
import hoplab.result.TracedTime;
import hoplab.result.TrialResult;
import hoplab.result.VariantResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.LittlesLaw;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What must hold over all trials of a run. */
final class RunValidity {

  private RunValidity() {}

  static List<Warning> warnings(Plan plan, Findings findings, List<TracedTime> traced) {
    List<Warning> warnings = new ArrayList<>();
    for (VariantResult variant : findings.variants()) {
      checkErrors(Load.QUIET, variant.name(), variant.userFetch(), warnings);
      variant.loads().stream()
          .filter(one -> one.load() != Load.QUIET)
          .forEach(one -> checkErrors(one.load(), variant.name(), one.userFetch(), warnings));
      if (!isSplit(variant, traced)) {
        checkUnexplained(variant, warnings);
      }
    }
    String duplicate = Findings.duplicateOf(plan.baseline());
    for (Comparison comparison : findings.comparisons()) {
      if (comparison.variant().equals(duplicate) && comparison.verdict() == Verdict.REAL) {
        warnings.add(bentRuler(comparison));
      }
    }
    return warnings;
  }

  private static void checkErrors(
      Load load, String variant, Latency latency, List<Warning> warnings) {
    if (latency.errors() > ValidityLimits.ERRORS_SHARE * latency.count()) {
      warnings.add(
          doubt(
              WarningCode.ERRORS,
              true,
              variant,
              MeasuredWindow.on(load, "%d of %d requests failed, one in a thousand is tolerated"),
              latency.errors(),
              latency.count()));
    }
  }

  /** Where a variant's time was split by traces, the rest of that is judged. */
  private static boolean isSplit(VariantResult variant, List<TracedTime> traced) {
    return traced.stream()
        .anyMatch(
            time -> time.variant().equals(variant.name()) && time.state() == TraceState.SPLIT);
  }

  /** What runs outside reports no parts, so that none are missed. */
  private static void checkUnexplained(VariantResult variant, List<Warning> warnings) {
    double unexplained = Part.unexplainedMicros(variant.parts());
    double mean = variant.userFetch().meanMicros();
    if (!variant.outside() && unexplained > ValidityLimits.UNEXPLAINED_SHARE * mean) {
      warnings.add(
          doubt(
              WarningCode.UNEXPLAINED_TIME,
              false,
              variant.name(),
              "no tier explains %.0f of the mean %.0f us",
              unexplained,
              mean));
    }
  }

  private static Warning bentRuler(Comparison comparison) {
    Load load = comparison.wasQuiet() ? Load.QUIET : Load.BUSY;
    return comparison.ratio() == null
        ? doubt(
            WarningCode.RULER_BENT,
            false,
            comparison.variant(),
            "at %s two identical processes differ by %.0f us, interval %.0f to %.0f us",
            comparison.quantile().label(),
            comparison.differenceMicros(),
            comparison.ciLowMicros(),
            comparison.ciHighMicros())
        : doubt(
            WarningCode.RULER_BENT,
            false,
            comparison.variant(),
            MeasuredWindow.on(
                load,
                "at %s one of two identical processes takes %.3f times as long, interval %.3f to"
                    + " %.3f"),
            comparison.quantile().label(),
            comparison.ratio(),
            comparison.ratioCiLow(),
            comparison.ratioCiHigh());
  }

  /** The law once more over all trials together, where it sees what is too small for one trial. */
  static List<Warning> littlesLaw(List<TrialResult> trials, Findings findings) {
    List<Warning> warnings = new ArrayList<>();
    for (Load load : Load.values()) {
      List<Injection> injections =
          trials.stream().flatMap(trial -> trial.injection(load).stream()).toList();
      if (!injections.isEmpty()) {
        findings.variants().stream()
            .map(VariantResult::name)
            .forEach(variant -> checkLaw(load, variant, injections, warnings));
      }
    }
    return warnings;
  }

  private static void checkLaw(
      Load load, String variant, List<Injection> injections, List<Warning> warnings) {
    LittlesLaw law = pooled(injections, variant);
    if (!law.holds()) {
      warnings.add(
          doubt(
              WarningCode.LITTLES_LAW,
              true,
              variant,
              MeasuredWindow.on(load, TrialValidity.LAW),
              law.observed(),
              law.expected()));
    }
  }

  private static LittlesLaw pooled(List<Injection> injections, String variant) {
    double windowMillis = 0;
    double requestMicros = 0;
    double seen = 0;
    long samples = 0;
    for (Injection injection : injections) {
      for (TargetRecording target : injection.targets()) {
        if (target.name().equals(variant)) {
          windowMillis += injection.measuredMillis();
          requestMicros += target.requests() * target.meanMicrosOfAll();
          seen += target.meanInFlight() * target.inFlightSamples();
          samples += target.inFlightSamples();
        }
      }
    }
    return LittlesLaw.of(
        windowMillis == 0 ? 0 : 1e3 / windowMillis,
        requestMicros,
        samples == 0 ? 0 : seen / samples,
        samples);
  }

  private static Warning doubt(
      WarningCode code, boolean invalidates, String variant, String message, Object... figures) {
    return Warning.of(code, invalidates, null, variant, message, figures);
  }
}
