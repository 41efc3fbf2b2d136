package hoplab.analysis.validity;

import hoplab.result.Injection;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.TargetRecording;
import hoplab.result.TraceState;
import hoplab.result.TracedBlocks;
import hoplab.result.TracedTime;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.List;

/** What must hold of traced blocks; nothing of it bars a run, for no comparison sees them. */
final class TracedValidity {

  private TracedValidity() {}

  static List<Warning> warnings(List<TracedTime> times, List<TrialResult> trials) {
    List<Warning> warnings = new ArrayList<>();
    for (TrialResult trial : trials) {
      for (Load load : Load.values()) {
        trial.injection(load).map(Injection::targets).orElse(List.of()).stream()
            .filter(target -> target.traced() != null)
            .forEach(target -> checkNotes(trial.number(), load, target, warnings));
      }
    }
    for (TracedTime time : times) {
      checkTime(time, warnings);
    }
    return warnings;
  }

  private static void checkNotes(
      int trial, Load load, TargetRecording target, List<Warning> warnings) {
    TracedBlocks traced = target.traced();
    long answered = traced.requests() - traced.errors();
    if (traced.overwritten() > 0
        || traced.contradictory() > ValidityLimits.CONTRADICTORY_SHARE * answered) {
      warnings.add(
          doubt(
              WarningCode.TRACES_LOST,
              trial,
              target.name(),
              MeasuredWindow.on(
                  load,
                  "of %d traced requests %d were noted with contradictions, %d notes were lost"),
              answered,
              traced.contradictory(),
              traced.overwritten()));
    }
  }

  private static void checkTime(TracedTime time, List<Warning> warnings) {
    if (time.state() == TraceState.CLOCKS_DIFFER) {
      warnings.add(
          doubt(
              WarningCode.CLOCKS_DIFFER,
              null,
              time.variant(),
              MeasuredWindow.on(
                  time.load(),
                  "its processes do not read one clock: where its time goes is not told")));
    } else if (time.restShare() != null && time.restShare() > ValidityLimits.TRACED_REST_SHARE) {
      warnings.add(
          doubt(
              WarningCode.UNEXPLAINED_TIME,
              null,
              time.variant(),
              MeasuredWindow.on(
                  time.load(),
                  "nothing explains %.0f of the traced mean %.0f us, 10%% are tolerated"),
              Part.unexplainedMicros(time.parts()),
              time.meanMicros()));
    }
  }

  private static Warning doubt(
      WarningCode code, Integer trial, String variant, String message, Object... figures) {
    return Warning.of(code, false, trial, variant, message, figures);
  }
}
