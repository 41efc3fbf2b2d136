/** Runs of the injector: all variants side by side, one rate after another, searches for a rate. */
package hoplab.trial.injector;
