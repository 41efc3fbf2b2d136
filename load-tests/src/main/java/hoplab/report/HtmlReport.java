package hoplab.report;

import hoplab.report.plot.Distributions;
import hoplab.result.Run;

/**
 * One page that holds everything a reader needs to judge a run. It loads nothing: it opens from
 * disk, without a network, and prints.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Renders the page, which is well-formed XML too.
   *
   * @param run what was found
   * @param distributions the histograms to draw, or {@link Distributions#none()}
   * @param distances the run that predictions at other distances come from; null where there is
   *     none
   * @param presentation what is shown on behalf of experiments
   */
  public static String render(
      Run run, Distributions distributions, Run distances, Presentation presentation) {
    PageContext context = new PageContext(run, distributions, distances, new WarningNotes(run));
    return Templates.render("report.html", Page.of(context, presentation));
  }
}
