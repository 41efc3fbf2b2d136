package hoplab.report;

import hoplab.report.plot.Distributions;
import hoplab.result.Run;

/**
 * What a section has at hand for its part of a page.
 *
 * @param run what was found
 * @param distributions the histograms to draw
 * @param distances the run that predictions at other distances come from; null where there is none
 * @param notes references to warnings, to stand beside what they touch
 */
public record PageContext(
    Run run, Distributions distributions, Run distances, WarningNotes notes) {}
