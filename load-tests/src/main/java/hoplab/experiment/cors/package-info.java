/**
 * What a browser pays for an API of another origin: how many preflights, and how long one takes.
 */
package hoplab.experiment.cors;
