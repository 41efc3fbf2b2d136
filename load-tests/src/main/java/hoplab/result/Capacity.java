package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The highest rate that a variant holds, as a bracket: it lies between a rate that held in every
 * trial and one that failed in every trial.
 *
 * @param variant name of the variant
 * @param heldPerSecond highest rate that held in every trial that says something; null if none did
 * @param failedPerSecond lowest rate that failed in every such trial; null if none is known
 * @param limit what was wrong at the lowest rate that failed; {@code INJECTOR_LIMIT} if the
 *     injector could do no more, so that the bracket is open above; {@code DISTURBED} if it is open
 *     because steps were cut short or disturbed; {@code HELD} if no rate that was tried failed
 * @param trials how many trials say something
 * @param resolved whether both ends are known from two trials or more and lie close together
 * @param injectorProcessors processors that the injector kept busy at {@code heldPerSecond}; null
 *     if nothing held
 * @param tierProcessors the same of all tiers
 * @param databaseProcessors the same of the database; null also if it is outside
 */
@RecordBuilder
public record Capacity(
    String variant,
    Double heldPerSecond,
    Double failedPerSecond,
    StepOutcome limit,
    int trials,
    boolean resolved,
    Double injectorProcessors,
    Double tierProcessors,
    Double databaseProcessors) {
  public Capacity {
    Rule.text("variant", variant);
    Rule.notNegativeOrNull("heldPerSecond", heldPerSecond);
    Rule.notNegativeOrNull("failedPerSecond", failedPerSecond);
    if (heldPerSecond != null && failedPerSecond != null) {
      Rule.rising("heldPerSecond, failedPerSecond", heldPerSecond, failedPerSecond);
    }
    Rule.present("limit", limit);
    Rule.notNegative("trials", trials);
    Rule.require(
        !resolved || heldPerSecond != null && failedPerSecond != null,
        "a resolved bracket has two ends",
        variant);
    Rule.notNegativeOrNull("injectorProcessors", injectorProcessors);
    Rule.notNegativeOrNull("tierProcessors", tierProcessors);
    Rule.notNegativeOrNull("databaseProcessors", databaseProcessors);
  }

  /** Whether the two brackets have no rate in common. */
  public boolean isApartFrom(Capacity other) {
    return isBelow(other) || other.isBelow(this);
  }

  /** Whether all of this bracket is below the other. */
  public boolean isBelow(Capacity other) {
    return failedPerSecond != null
        && other.heldPerSecond != null
        && failedPerSecond < other.heldPerSecond;
  }
}
