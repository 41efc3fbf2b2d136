/**
 * The experiments, their registry, and the template that runs each of them. An experiment is a
 * package of its own beneath this one, whose one public class says what it is for.
 */
package hoplab.experiment;
