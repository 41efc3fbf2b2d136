/**
 * One trial: who takes part, all of their tiers up together, and the runs of the injector that
 * measures them side by side. Also what a run is asked for.
 */
package hoplab.trial;
