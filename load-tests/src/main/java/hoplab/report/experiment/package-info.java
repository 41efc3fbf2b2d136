/** The sections of the experiments on the time of a request, with their tables. */
package hoplab.report.experiment;
