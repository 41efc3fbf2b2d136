/** From a result to HTML, Markdown, a picture or the terminal: displays, never computes. */
package hoplab.report;
