/**
 * From the figures of trials to findings: pure functions of result and statistics, called when a
 * run is made and once more when its bundle is checked.
 */
package hoplab.analysis;
