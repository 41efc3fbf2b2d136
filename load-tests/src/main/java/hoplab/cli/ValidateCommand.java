package hoplab.cli;

import hoplab.validation.BundleCheck;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab validate}: schema, sums and physics of bundles. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Checks bundles: their schema, their sums, their physics, and every derived figure.%n")
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "BUNDLE",
      arity = "1..*",
      description = "folders of bundles, or files in them")
  private List<Path> bundles = new ArrayList<>();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int bad = 0;
    for (Path bundle : bundles) {
      if (isOtherFile(bundle)) {
        out.printf("skipped  %s (not a bundle)%n", bundle);
        continue;
      }
      List<String> problems = BundleCheck.problems(bundle);
      out.printf("%s  %s%n", problems.isEmpty() ? "good   " : "BAD    ", bundle);
      problems.forEach(problem -> out.println("         " + problem));
      bad += problems.isEmpty() ? 0 : 1;
    }
    out.flush();
    return bad == 0 ? 0 : Failures.BAD_RESULT;
  }

  /** A shell's {@code results/*} names the files beside the bundles too. */
  private static boolean isOtherFile(Path path) {
    return Files.isRegularFile(path);
  }
}
