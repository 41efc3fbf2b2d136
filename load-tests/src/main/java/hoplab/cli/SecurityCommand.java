package hoplab.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.report.SecurityReport;
import hoplab.result.SecurityFinding;
import hoplab.result.SecurityState;
import hoplab.trial.SecurityCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab security}: who may get what, tried on the live processes. */
@Command(
    name = "security",
    mixinStandardHelpOptions = true,
    description = {
      "Starts every variant once and tries to break every promise of the security contract.",
      "Prints which hold, which are broken, and which a variant does not make, with the reason.",
      ""
    })
final class SecurityCommand implements Callable<Integer> {

  private static final int WIDTH = 100;

  @Spec private CommandSpec spec;

  @Mixin private VariantOptions variants;

  @Option(
      names = "--json",
      description = "print the findings as JSON on standard output, and nothing else there")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    List<Path> files = variants.descriptors();
    List<SecurityFinding> findings;
    try (ProgressLine progress = ProgressLine.onStandardError(json)) {
      findings = SecurityCheck.run(files, variants.database(), progress);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(findings));
    } else {
      out.print(SecurityReport.render(findings, WIDTH));
    }
    out.flush();
    return findings.stream().anyMatch(finding -> finding.state() == SecurityState.BROKEN)
        ? Failures.BAD_RESULT
        : 0;
  }
}
