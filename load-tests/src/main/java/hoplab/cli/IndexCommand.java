package hoplab.cli;

import hoplab.process.GitSource;
import hoplab.report.PublishedRun;
import hoplab.report.ResultsPage;
import hoplab.report.sidebyside.SideBySidePage;
import hoplab.result.LabException;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import hoplab.result.bundle.Bundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab index}: the pages that show all bundles of a folder. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Writes the pages that show all bundles of a folder, with their data inside.%n")
final class IndexCommand implements Callable<Integer> {

  /** All that are made. */
  static final List<ResultsPage> PAGES = List.of(new SideBySidePage(), new MatrixResultsPage());

  @Spec private CommandSpec spec;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "the folder that holds the bundles (default: results)")
  private Path results = Home.results();

  @Option(
      names = "--published",
      description = "only the bundles that git holds: for the pages that are committed")
  private boolean onlyPublished;

  @Override
  public Integer call() {
    List<PublishedRun> runs = bundles().stream().map(IndexCommand::published).toList();
    for (ResultsPage page : PAGES) {
      Path file = results.resolve(page.file());
      try {
        Files.writeString(file, page.render(runs));
      } catch (IOException e) {
        throw new LabException(file + " cannot be written: check its room and its rights.", e);
      }
      spec.commandLine().getOut().printf("%s: %d runs%n", file, runs.size());
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** The bundles of the folder, oldest first. */
  private List<Path> bundles() {
    Set<Path> tracked = onlyPublished ? Set.copyOf(GitSource.tracked(results)) : Set.of();
    return Bundles.folders(results).stream()
        .filter(one -> !onlyPublished || tracked.contains(one.resolve(BundlePaths.RUN)))
        .toList();
  }

  /** One of them, as a page in their folder sees it. */
  static PublishedRun published(Path bundle) {
    String report = bundle.getFileName() + "/" + BundlePaths.REPORT;
    return new PublishedRun(
        Bundle.read(bundle),
        Files.isRegularFile(bundle.resolve(BundlePaths.REPORT)) ? report : null);
  }
}
