package hoplab.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.database.DatabaseServer;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.drill.FieldDrill;
import hoplab.drill.SourceCopy;
import hoplab.launch.ArchiveKind;
import hoplab.launch.LaunchContext;
import hoplab.process.ProcessReaper;
import hoplab.process.TemporaryFolder;
import hoplab.report.operation.DrillReport;
import hoplab.result.ChangeDrill;
import hoplab.result.Jit;
import hoplab.result.LabException;
import hoplab.trial.TierFlags;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab drill}: what one more field touches. */
@Command(
    name = "drill",
    mixinStandardHelpOptions = true,
    description = {
      "Adds one field, from the database to the page, to a copy of the sources, builds the copy,",
      "holds every variant of it against the law with the field, and counts what was touched.",
      ""
    })
final class DrillCommand implements Callable<Integer> {

  private static final int WIDTH = 100;

  @Spec private CommandSpec spec;

  @Mixin private VariantOptions options;

  @Option(
      names = "--json",
      description = "print what was found as JSON on standard output, and nothing else there")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    List<Variant> variants = options.descriptors().stream().map(VariantFile::read).toList();
    for (Variant variant : variants) {
      if (!FieldDrill.hasPatch(variant)) {
        throw new LabException(
            "nobody wrote the change for '%s': leave it out".formatted(variant.name()));
      }
    }
    SourceCopy.missing(variants)
        .ifPresent(
            why -> {
              throw new LabException("no change can be built: " + why);
            });
    ChangeDrill found;
    try (ProgressLine progress = ProgressLine.onStandardError(json)) {
      progress.at("building the change of one field", 0);
      found = drill(variants);
    }
    spec.commandLine()
        .getOut()
        .print(
            json
                ? new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(found) + "\n"
                : DrillReport.render(found, WIDTH));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private ChangeDrill drill(List<Variant> variants) {
    try (ProcessReaper reaper = ProcessReaper.start();
        TemporaryFolder logs = TemporaryFolder.create("drill-logs", reaper);
        DatabaseServer server = DatabaseServer.of(options.database(), reaper);
        SourceCopy copy = SourceCopy.of(variants.get(0), reaper)) {
      LaunchContext context =
          LaunchContext.direct(reaper, Optional.of(server), TierFlags.jvm(Jit.C1), logs.path())
              .withArchives(ArchiveKind.PROFILES); // none is there, and none is made
      return new FieldDrill(variants, copy).run(context);
    }
  }
}
