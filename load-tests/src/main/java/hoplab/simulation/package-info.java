/**
 * Gatling simulations. Each also runs alone, with Gatling's own Maven plugin, against any address.
 */
package hoplab.simulation;
