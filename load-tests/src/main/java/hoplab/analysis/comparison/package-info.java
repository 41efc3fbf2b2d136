/** Variants against each other: figures of trials, ratios, differences and their verdicts. */
package hoplab.analysis.comparison;
