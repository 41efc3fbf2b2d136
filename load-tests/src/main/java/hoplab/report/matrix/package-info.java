/** The decision matrix as a page, in the terminal, in Markdown and as JSON: displays only. */
package hoplab.report.matrix;
