/** Figures and findings as words: numbers, units, sentences, and tables of a terminal. */
package hoplab.report.text;
