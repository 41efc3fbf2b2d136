package hoplab.analysis;

import hoplab.result.Comparison;
import hoplab.result.LadderStep;

/**
 * One step of a ladder, before anything is measured.
 *
 * @param kind what it adds
 * @param rung who has it
 * @param baseline who has everything but it
 */
public record PlannedStep(LadderStep.Kind kind, String rung, String baseline) {

  boolean isComparedBy(Comparison comparison) {
    return comparison.variant().equals(rung) && comparison.baseline().equals(baseline);
  }
}
