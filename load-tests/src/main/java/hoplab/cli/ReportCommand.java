package hoplab.cli;

import hoplab.experiment.BundleReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab report}: the page of a bundle, drawn anew. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Draws report.html of bundles anew, from their run.json and histograms. Nothing is measured.",
      ""
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "BUNDLE", arity = "1..*", description = "folders of bundles")
  private List<Path> bundles;

  @Override
  public Integer call() {
    for (Path bundle : bundles) {
      spec.commandLine().getOut().println(BundleReport.redraw(bundle));
    }
    spec.commandLine().getOut().flush();
    return 0;
  }
}
