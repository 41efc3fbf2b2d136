package hoplab.cli;

import hoplab.process.Viewer;
import hoplab.report.PublishedRun;
import hoplab.report.TerminalWriter;
import hoplab.report.sidebyside.SideBySidePage;
import hoplab.report.sidebyside.SideBySideText;
import hoplab.result.LabException;
import hoplab.result.Run;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import hoplab.result.bundle.RunCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab compare}: runs side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lays runs side by side: first whether they can be compared, then what each of them says",
      "against its own baseline, and whether that differs between them. Nothing is uploaded.",
      ""
    })
final class CompareCommand implements Callable<Integer> {

  private static final int WIDTH = 100;

  /** The figures to choose from. */
  static final class FigureNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SideBySideText.figures().iterator();
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "BUNDLE",
      arity = "2..*",
      description = "folders of bundles, or their run.json; the first is A")
  private List<Path> bundles = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "VARIANT",
      description = "the variant that others are compared with (default: that of the first run)")
  private String baseline;

  @Option(
      names = "--figure",
      paramLabel = "FIGURE",
      completionCandidates = FigureNames.class,
      description = "one of ${COMPLETION-CANDIDATES} (default: p50)")
  private String figure = "p50";

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "write the comparison as a page that any further run.json can be dropped onto")
  private Path page;

  @Option(names = "--open", description = "write that page, to a temporary file, and open it")
  private boolean open;

  @Override
  public Integer call() throws IOException {
    if (!SideBySideText.figures().contains(figure)) {
      throw new ParameterException(
          spec.commandLine(),
          "--figure must be one of " + String.join(", ", SideBySideText.figures()));
    }
    List<PublishedRun> runs = bundles.stream().map(CompareCommand::read).toList();
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        SideBySideText.render(
            runs, baseline, figure, new TerminalWriter(WIDTH, Terminal.isThere())));
    out.flush(); // the answer does not wait for the page
    if (page != null || open) {
      Path file = page == null ? Files.createTempFile("hoplab-compare-", ".html") : page;
      Files.writeString(file, SideBySidePage.comparing(runs));
      out.println("Page: " + file.toAbsolutePath());
      out.flush();
      if (open && !Viewer.show(file)) {
        out.println("There is no display here: open that file in a browser.");
      }
    }
    out.flush();
    return 0;
  }

  /** A folder, or a file that somebody sent. */
  private static PublishedRun read(Path given) {
    if (!Files.isRegularFile(given)) {
      return of(Bundle.read(given), given.resolve(BundlePaths.REPORT));
    }
    try {
      return of(RunCodec.read(Files.readString(given)), given.resolveSibling(BundlePaths.REPORT));
    } catch (IOException e) {
      throw new LabException(given + " cannot be read as text.", e);
    }
  }

  private static PublishedRun of(Run run, Path report) {
    return new PublishedRun(
        run, Files.isRegularFile(report) ? report.toAbsolutePath().toUri().toString() : null);
  }
}
