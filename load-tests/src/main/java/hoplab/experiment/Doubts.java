package hoplab.experiment;

import hoplab.result.Plan;
import hoplab.result.Source;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that makes a run doubtful: what it was made from, what was refused, what breaks
 * physics.
 */
record Doubts(List<Warning> warnings) {

  Doubts {
    warnings = List.copyOf(warnings);
  }

  static Doubts of(Source source, Plan plan, HopTrials trials, Findings findings) {
    List<Warning> warnings = new ArrayList<>(ofSource(source));
    warnings.addAll(trials.refusals());
    warnings.addAll(Physics.warnings(plan, trials.results(), findings));
    return new Doubts(warnings);
  }

  /** What the code was made from. */
  static List<Warning> ofSource(Source source) {
    return source.dirty()
        ? List.of(
            new Warning(
                WarningCode.UNCOMMITTED_CHANGES,
                false,
                null,
                null,
                "the measured code differs from commit " + source.shortCommit()))
        : List.of();
  }
}
