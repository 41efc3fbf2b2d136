/** What does the extra hop cost: every variant beside the baseline and its duplicate. */
package hoplab.experiment.hop;
