package hoplab.analysis;

import hoplab.result.Plan;
import hoplab.result.Source;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that makes a run doubtful: what it was made from, what was refused, what breaks
 * physics.
 */
public record WarningCollector(List<Warning> warnings) {

  public WarningCollector {
    warnings = List.copyOf(warnings);
  }

  public static WarningCollector of(
      Source source,
      Plan plan,
      List<TrialResult> trials,
      List<Warning> refusals,
      Findings findings) {
    List<Warning> warnings = new ArrayList<>(ofSource(source));
    warnings.addAll(refusals);
    warnings.addAll(ValidityRules.warnings(plan, trials, findings));
    return new WarningCollector(warnings);
  }

  /** What the code was made from. */
  public static List<Warning> ofSource(Source source) {
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
