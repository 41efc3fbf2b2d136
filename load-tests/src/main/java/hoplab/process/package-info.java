/**
 * Processes of the lab: starts them, watches them and ends them, also when the lab is killed. The
 * only room with ProcessBuilder.
 */
package hoplab.process;
