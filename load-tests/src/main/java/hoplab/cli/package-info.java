/** Parses, calls, prints, and chooses the exit code; no logic. */
package hoplab.cli;
