package hoplab.analysis;

/**
 * Two that are compared in every trial of a run.
 *
 * @param variant what is compared
 * @param baseline what it is compared with
 */
record JudgedPair(String variant, String baseline) {}
