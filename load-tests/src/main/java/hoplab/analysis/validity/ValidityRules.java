package hoplab.analysis.validity;

import hoplab.analysis.comparison.Findings;
import hoplab.result.Plan;
import hoplab.result.TracedTime;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks what must hold of any run, whatever was measured, and turns each breach into a typed
 * doubt. These bar the run from comparison: the rate was missed, the injector was late, too many
 * errors, Little's law fails, parts exceed their whole, the machine was busy with something else or
 * much of its time was stolen. These only warn: a little stolen time, medians that were not steady
 * after the warm-up, a tier that was still compiling, a duplicate that differs, much unexplained
 * time.
 */
public final class ValidityRules {

  private ValidityRules() {}

  /**
   * All doubts that follow from the figures, by trial, then for the run as a whole.
   *
   * @param trials of the run
   * @param findings computed from them, as {@link Findings#of} leaves them: with the verdicts that
   *     the figures alone give
   * @param traced where the time of traced requests goes, as {@link TracedFigures} computes it
   */
  public static List<Warning> warnings(
      Plan plan, List<TrialResult> trials, Findings findings, List<TracedTime> traced) {
    List<Warning> warnings = new ArrayList<>();
    for (TrialResult trial : trials) {
      warnings.addAll(TrialValidity.warnings(trial));
    }
    boolean lawFailed =
        warnings.stream().anyMatch(warning -> warning.code() == WarningCode.LITTLES_LAW);
    warnings.addAll(RunValidity.warnings(plan, findings, traced));
    warnings.addAll(TracedValidity.warnings(traced, trials));
    if (!lawFailed) {
      warnings.addAll(RunValidity.littlesLaw(trials, findings));
    }
    return warnings;
  }
}
