package hoplab.report.sidebyside;

import hoplab.analysis.comparison.ChosenBaseline;
import hoplab.report.PublishedRun;
import hoplab.result.Run;

/**
 * A run with the ratios that follow from its trials.
 *
 * @param published the run, and where its report is
 * @param ratios its ratios
 */
record TimedRun(PublishedRun published, ChosenBaseline ratios) {

  static TimedRun of(PublishedRun published) {
    return new TimedRun(published, new ChosenBaseline(published.run()));
  }

  Run run() {
    return published.run();
  }
}
