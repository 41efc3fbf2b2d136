/**
 * Pure functions on numbers: quantiles, intervals over trials, verdicts, steadiness, Little's law.
 * Imports nothing of ours; every formula names its source and its edge cases.
 */
package hoplab.statistics;
