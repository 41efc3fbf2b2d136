/** One class per question: what to run, and what to compute from it. */
package hoplab.experiment;
