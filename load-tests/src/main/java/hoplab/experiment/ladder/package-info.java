/** What each step costs from a bare answer to one that is signed in, apart and aggregated. */
package hoplab.experiment.ladder;
