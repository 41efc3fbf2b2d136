/** Draws figures as SVG: scales, axes, marks and the plots made of them. */
package hoplab.report.plot;
