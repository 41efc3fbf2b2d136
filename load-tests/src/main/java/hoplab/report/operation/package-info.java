/** The sections of the experiments on running a pattern: burst, heavy, scale, fault, footprint. */
package hoplab.report.operation;
