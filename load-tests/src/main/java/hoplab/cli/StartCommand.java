package hoplab.cli;

import hoplab.contract.SignIn;
import hoplab.database.DatabaseServer;
import hoplab.descriptor.Link;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.process.ProcessReaper;
import hoplab.process.TemporaryFolder;
import hoplab.result.Jit;
import hoplab.result.LabException;
import hoplab.result.Plan;
import hoplab.result.SignInSwitch;
import hoplab.trial.Participants;
import hoplab.trial.TierFlags;
import hoplab.wire.Distance;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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

  @Mixin private DatabaseOption database;

  @Option(
      names = "--rtt",
      paramLabel = "LINK=TIME",
      description =
          "put a wire on a link, with this round-trip time; may be repeated, for example"
              + " --rtt users=2ms")
  private Map<String, String> roundTrips = Map.of();

  @Option(
      names = "--sign-in",
      paramLabel = "on|off",
      description = "whether it asks who somebody is, or answers everyone (default: on)")
  private SignInSwitch signIn = SignInSwitch.ON;

  @Override
  public Integer call() {
    Variant variant = Participants.with(signIn, VariantFile.read(descriptor()));
    Map<String, Distance> distances = distances(variant);
    PrintWriter err = spec.commandLine().getErr();
    err.println("lab: starting " + variant.name() + " ...");
    err.flush();
    try (ProcessReaper reaper = ProcessReaper.start();
        TemporaryFolder logs = TemporaryFolder.create("start", reaper);
        DatabaseServer server = server(variant, reaper);
        WiredLinks links = WiredLinks.only(distances);
        RunningVariant running =
            RunningVariant.start(
                variant,
                variant.name(),
                new LaunchContext(
                    reaper,
                    Optional.ofNullable(server),
                    TierFlags.jvm(Jit.TIERED),
                    logs.path(),
                    LaunchContext.READY_LIMIT,
                    links))) {
      announce(running);
      CompletableFuture.anyOf(
              running.tiers().stream()
                  .map(tier -> tier.process().onExit())
                  .toArray(CompletableFuture[]::new))
          .join();
      throw new LabException(running.firstDeath().orElse("a tier ended"));
    }
  }

  private Map<String, Distance> distances(Variant variant) {
    Map<String, Distance> distances = new LinkedHashMap<>();
    roundTrips.forEach(
        (link, time) -> {
          List<String> names = variant.links().stream().map(Link::name).toList();
          if (!names.contains(link)) {
            throw wrongUse(
                "%s has no link '%s': choose from %s"
                    .formatted(variant.name(), link, String.join(", ", names)));
          }
          try {
            distances.put(link, Distance.of(new HumanDuration().convert(time)));
          } catch (TypeConversionException | IllegalArgumentException e) {
            throw wrongUse("--rtt %s=%s: %s".formatted(link, time, e.getMessage()));
          }
        });
    return distances;
  }

  private ParameterException wrongUse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
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
    running.variant().effectiveSignIn().ifPresent(kind -> explain(kind, running, err));
    err.println("lab: Ctrl-C stops it.");
    err.flush();
  }

  /** The passwords are those of the lab's data, which protect invented users only. */
  private static void explain(SignIn kind, RunningVariant running, PrintWriter err) {
    err.printf(
        "lab: it asks who somebody is: POST {\"user\":\"%s\",\"password\":\"%s\"} as JSON with %s:"
            + " %s to %s%s, then send %s; %s may fetch every user, u00042 (password %s) only"
            + " themselves.%n",
        SignIn.STAFF,
        SignIn.password(SignIn.STAFF),
        SignIn.PAGE_HEADER,
        SignIn.PAGE,
        running.api(),
        SignIn.PATH,
        kind == SignIn.SESSION
            ? "the cookie that you get and " + SignIn.PAGE_HEADER + ": " + SignIn.PAGE
            : "the token that you get as Authorization: Bearer",
        SignIn.STAFF,
        SignIn.password("u00042"));
  }

  private DatabaseServer server(Variant variant, ProcessReaper reaper) {
    return variant.databases().isEmpty() ? null : DatabaseServer.of(database.address(), reaper);
  }

  private Path descriptor() {
    if (Plan.USUAL_VARIANTS.contains(name)) {
      return Home.descriptor(name);
    }
    if (name.endsWith(".yaml") || name.contains("/") || name.contains("\\")) {
      return Path.of(name);
    }
    throw wrongUse(
        "there is no variant '%s': choose from %s, or give the path of a variant.yaml"
            .formatted(name, String.join(", ", Plan.USUAL_VARIANTS)));
  }
}
