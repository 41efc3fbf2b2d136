package hoplab.analysis.comparison;

/**
 * Two that are compared in every trial of a run.
 *
 * @param variant what is compared
 * @param baseline what it is compared with
 */
public record JudgedPair(String variant, String baseline) {}
