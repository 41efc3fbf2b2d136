/** Runs side by side: in a terminal, and as a page that any further run can be dropped onto. */
package hoplab.report.sidebyside;
