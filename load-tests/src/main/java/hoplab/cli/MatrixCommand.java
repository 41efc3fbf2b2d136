package hoplab.cli;

import hoplab.analysis.matrix.Matrix;
import hoplab.experiment.Experiments;
import hoplab.report.matrix.MatrixJson;
import hoplab.report.matrix.MatrixMarkdown;
import hoplab.report.matrix.MatrixPage;
import hoplab.report.matrix.MatrixText;
import hoplab.result.bundle.Bundles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab matrix}: every criterion by every pattern, from the newest valid bundles. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows what the newest valid bundles say to every criterion of a decision, pattern by pattern,",
      "beside the words of a guide that measured nothing. What no bundle says stays empty.",
      ""
    })
final class MatrixCommand implements Callable<Integer> {

  private static final int WIDTH = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--json",
      description = "print the matrix as JSON on standard output, and nothing else there")
  private boolean json;

  @Option(
      names = "--write",
      description = "write it too: matrix.html beside the bundles, and the table in README.md")
  private boolean write;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "where the bundles lie, and the page beside them (default: results)")
  private Path results = Home.results();

  @Override
  public Integer call() throws IOException {
    Matrix matrix = Experiments.matrix(Bundles.in(results));
    if (write) {
      Files.writeString(results.resolve(MatrixPage.FILE), MatrixPage.render(matrix));
      if (results.equals(Home.results())) {
        Path readme = Home.folder().resolve("README.md");
        Files.writeString(readme, MatrixMarkdown.into(Files.readString(readme), matrix));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? MatrixJson.render(matrix) : MatrixText.render(matrix, WIDTH));
    out.flush();
    return 0;
  }
}
