package hoplab.cli;

import hoplab.experiment.Experiments;
import hoplab.report.PublishedRun;
import hoplab.report.ResultsPage;
import hoplab.report.matrix.MatrixPage;
import java.util.List;

/** The decision matrix beside the bundles. */
final class MatrixResultsPage implements ResultsPage {

  @Override
  public String file() {
    return MatrixPage.FILE;
  }

  @Override
  public String render(List<PublishedRun> runs) {
    return MatrixPage.render(Experiments.matrix(runs.stream().map(PublishedRun::run).toList()));
  }
}
