/**
 * The experiments and their registry: what to run, and which bundle it leaves. Each experiment is a
 * package of its own beneath this one.
 */
package hoplab.experiment;
