package hoplab.report;

import java.util.List;

/** One of the pages beside the published bundles, which {@code lab index} makes of them. */
public interface ResultsPage {

  /** Its file name, within the folder of the bundles. */
  String file();

  /**
   * The page, as the file is to hold it: the same for the same runs, whoever makes it, and when.
   *
   * @param runs of all bundles in the folder, oldest first
   */
  String render(List<PublishedRun> runs);
}
