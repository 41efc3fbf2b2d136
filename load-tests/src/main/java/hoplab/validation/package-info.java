/**
 * Whether a bundle holds: its checksums, schema and histograms, the plan against what was done, and
 * every derived figure computed anew by the code that made it.
 */
package hoplab.validation;
