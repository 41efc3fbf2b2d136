package hoplab.analysis;

/**
 * One step of a ladder, before anything is measured.
 *
 * @param name what it adds
 * @param rung who has it
 * @param baseline who has everything but it
 */
public record PlannedStep(String name, String rung, String baseline) {}
