package hoplab.cli;

import hoplab.experiment.TierFlags;
import hoplab.result.LabException;
import hoplab.topology.DatabaseServer;
import hoplab.topology.Lifeguard;
import hoplab.topology.RunningTier;
import hoplab.topology.RunningVariant;
import hoplab.topology.Surroundings;
import hoplab.topology.TemporaryFolder;
import hoplab.topology.Variant;
import hoplab.topology.VariantFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab start}: one variant with its database, until Ctrl-C. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = {
      "Starts one variant with its database and prints its addresses; Ctrl-C stops it.",
      ""
    })
final class StartCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "VARIANT",
      description = "all-in, bff-hybrid, decoupled, or the path of a variant.yaml")
  private String name;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description =
          "an existing server, jdbc:postgresql://HOST:PORT/DB?user=..&password=.. (default: an embedded"
              + " PostgreSQL)")
  private String database;

  @Override
  public Integer call() {
    Variant variant = VariantFile.read(descriptor());
    PrintWriter err = spec.commandLine().getErr();
    err.println("lab: starting " + variant.name() + " ...");
    err.flush();
    try (Lifeguard lifeguard = Lifeguard.start();
        TemporaryFolder logs = TemporaryFolder.create("start", lifeguard);
        DatabaseServer server = server(variant, lifeguard);
        RunningVariant running =
            RunningVariant.start(
                variant,
                variant.name(),
                Surroundings.direct(
                    lifeguard, Optional.ofNullable(server), TierFlags.jvm(), logs.path()))) {
      announce(running);
      CompletableFuture.anyOf(
              running.tiers().stream()
                  .map(tier -> tier.process().onExit())
                  .toArray(CompletableFuture[]::new))
          .join();
      throw new LabException(running.firstDeath().orElse("a tier ended"));
    }
  }

  private void announce(RunningVariant running) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("api " + running.api());
    running.page().ifPresent(page -> out.println("page " + page));
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    for (RunningTier tier : running.tiers()) {
      err.printf(
          "lab: %s (process %d) logs to %s%n", tier.name(), tier.process().pid(), tier.log());
    }
    err.println("lab: Ctrl-C stops it.");
    err.flush();
  }

  private DatabaseServer server(Variant variant, Lifeguard lifeguard) {
    if (variant.databases().isEmpty()) {
      return null;
    }
    return database == null ? DatabaseServer.embedded(lifeguard) : DatabaseServer.outside(database);
  }

  private Path descriptor() {
    if (Home.VARIANTS.contains(name)) {
      return Home.descriptor(name);
    }
    if (name.endsWith(".yaml") || name.contains("/") || name.contains("\\")) {
      return Path.of(name);
    }
    throw new ParameterException(
        spec.commandLine(),
        "there is no variant '%s': choose from %s, or give the path of a variant.yaml"
            .formatted(name, String.join(", ", Home.VARIANTS)));
  }
}
