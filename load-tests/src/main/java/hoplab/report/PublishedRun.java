package hoplab.report;

import hoplab.result.Run;

/**
 * A run and where its bundle lies.
 *
 * @param run what was found
 * @param report address of its report, as seen from the page; null where there is none
 */
public record PublishedRun(Run run, String report) {}
