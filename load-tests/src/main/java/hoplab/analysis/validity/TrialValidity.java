package hoplab.analysis.validity;

import hoplab.result.Injection;
import hoplab.result.Load;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.TrialTier;
import hoplab.result.WarmUp;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.LittlesLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must hold within each window of one trial. */
final class TrialValidity {

  /** The sentence of a failed law, with what was seen and what was to be seen. */
  static final String LAW = "%.4f requests were in flight where rate times time says %.4f";

  private final int trial;
  private final MeasuredWindow window;
  private final List<Warning> warnings = new ArrayList<>();

  private TrialValidity(int trial, MeasuredWindow window) {
    this.trial = trial;
    this.window = window;
  }

  static List<Warning> warnings(TrialResult trial) {
    List<Warning> warnings = new ArrayList<>();
    for (MeasuredWindow window : MeasuredWindow.of(trial)) {
      TrialValidity physics = new TrialValidity(trial.number(), window);
      physics.checkInjection(window.injection());
      physics.checkMachine();
      window.tiers().forEach(physics::checkCompilers);
      window.injection().targets().forEach(physics::checkTarget);
      warnings.addAll(physics.warnings);
    }
    return warnings;
  }

  private void checkInjection(Injection injection) {
    double asked = injection.askedPerSecond();
    if (Math.abs(injection.achievedPerSecond() - asked)
        > ValidityLimits.RATE_MISSED_SHARE * asked) {
      doubt(
          WarningCode.RATE_MISSED,
          true,
          null,
          "%.1f users arrived per second where %.1f were asked for",
          injection.achievedPerSecond(),
          asked);
    }
    if (injection.lagP99Micros() > ValidityLimits.INJECTOR_LATE_P99_MICROS) {
      doubt(
          WarningCode.INJECTOR_LATE,
          true,
          null,
          "one user in a hundred started %.1f ms late or more, %.0f ms are tolerated",
          injection.lagP99Micros() / 1e3,
          ValidityLimits.INJECTOR_LATE_P99_MICROS / 1e3);
    }
    if (window.load() == Load.QUIET && injection.warmUp().ended() == WarmUp.Ended.TIME_LIMIT) {
      doubt(
          WarningCode.NOT_STEADY,
          false,
          null,
          "the medians were not yet steady when the warm-up ended by its limit after %.1f s:"
              + " --warm-up allows more",
          injection.warmUp().millis() / 1e3);
    }
  }

  private void checkMachine() {
    if (window.busyElsewhereShare() > ValidityLimits.BUSY_ELSEWHERE_SHARE) {
      doubt(
          WarningCode.MACHINE_BUSY,
          true,
          null,
          "something else used %.0f%% of the machine's processors, %.0f%% are tolerated",
          100 * window.busyElsewhereShare(),
          100 * ValidityLimits.BUSY_ELSEWHERE_SHARE);
    }
    if (window.busyShare() != null && window.busyShare() > ValidityLimits.BUSY_SHARE) {
      doubt(
          WarningCode.SATURATED,
          true,
          null,
          "the processors were busy %.0f%% of the time, %.0f%% are tolerated: ask for a lower %s, or allow"
              + " a longer --warm-up",
          100 * window.busyShare(),
          100 * ValidityLimits.BUSY_SHARE,
          window.load() == Load.QUIET ? "--rate" : "--busy-rate");
    }
    if (window.stolenShare() > ValidityLimits.STOLEN_SHARE) {
      doubt(
          WarningCode.PROCESSOR_STOLEN,
          window.stolenShare() > ValidityLimits.STOLEN_INVALIDATES_SHARE,
          null,
          "the hypervisor took %.1f%% of the machine's processor time",
          100 * window.stolenShare());
    }
  }

  private void checkCompilers(TrialTier tier) {
    Double share = tier.compilingShare();
    if (share != null && share > ValidityLimits.COMPILING_SHARE) {
      doubt(
          WarningCode.COMPILING,
          false,
          tier.variant(),
          "tier '%s' compiled for %.0f%% of one processor's time while it was measured, %.0f%% are"
              + " tolerated: its code was not yet what it stays; --warm-up allows more",
          tier.cost().name(),
          100 * share,
          100 * ValidityLimits.COMPILING_SHARE);
    }
  }

  private void checkTarget(TargetRecording target) {
    long most =
        window.injection().targets().stream().mapToLong(TargetRecording::requests).max().orElse(0);
    if (target.requests() < most * (1 - ValidityLimits.RATE_MISSED_SHARE)) {
      doubt(
          WarningCode.RATE_MISSED,
          true,
          target.name(),
          "%d requests were measured where another variant got %d",
          target.requests(),
          most);
    }
    if (target.partsExceedingWhole()
        > ValidityLimits.PARTS_EXCEED_WHOLE_SHARE * target.latency().count()) {
      doubt(
          WarningCode.PARTS_EXCEED_WHOLE,
          true,
          target.name(),
          "in %d of %d requests the tiers report more time than the client waited",
          target.partsExceedingWhole(),
          target.latency().count());
    }
    LittlesLaw law = littlesLaw(target, window.injection().measuredMillis());
    if (!law.holds()) {
      doubt(WarningCode.LITTLES_LAW, true, target.name(), LAW, law.observed(), law.expected());
    }
  }

  /** All requests of the window, the failed among them: each was in flight. */
  static LittlesLaw littlesLaw(TargetRecording target, double windowMillis) {
    return LittlesLaw.of(
        target.requests() * 1e3 / windowMillis,
        target.meanMicrosOfAll(),
        target.meanInFlight(),
        target.inFlightSamples());
  }

  private void doubt(
      WarningCode code, boolean invalidates, String variant, String message, Object... figures) {
    warnings.add(
        new Warning(
            code,
            invalidates,
            trial,
            variant,
            MeasuredWindow.on(window.load(), String.format(Locale.ROOT, message, figures))));
  }
}
