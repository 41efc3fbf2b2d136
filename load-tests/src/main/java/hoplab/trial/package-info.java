/** One trial: who takes part, and all of their tiers up together. Also what a run is asked for. */
package hoplab.trial;
