/** The sections of single experiments, with their tables. */
package hoplab.report.experiment;
