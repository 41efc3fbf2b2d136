package hoplab.cli;

import hoplab.contract.SignIn;
import hoplab.database.DatabaseServer;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.launch.RunningVariants;
import hoplab.launch.VariantBuild;
import hoplab.launch.WiredLinks;
import hoplab.page.SideBySide;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code lab start}: one variant with its database, or the usual three, until Ctrl-C. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = {
      "Starts one variant with its database and prints its addresses; Ctrl-C stops it.",
      "With all, starts the three and a page that shows theirs side by side.",
      ""
    })
final class StartCommand implements Callable<Integer> {

  private static final String ALL = "all";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "VARIANT",
      description = "all, all-in, bff-hybrid, decoupled, or the path of a variant.yaml")
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
    if (!name.equals(ALL)) {
      throw end(
          List.of(read(Home.descriptor(spec, name, ALL))), running -> announce(running.get(0)));
    }
    try (SideBySide page = SideBySide.open()) {
      throw end(
          Plan.USUAL_VARIANTS.stream()
              .map(one -> read(Home.descriptor(one)).framedBy(page.origin()))
              .toList(),
          running -> announce(page, running));
    }
  }

  private Variant read(Path file) {
    return Participants.with(signIn, VariantFile.read(file));
  }

  /** Starts them and comes back when a tier has ended, with what is to be said about that. */
  private LabException end(List<Variant> variants, Consumer<List<RunningVariant>> announcement) {
    Map<String, Distance> distances = distances(variants);
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "lab: starting "
            + variants.stream().map(Variant::name).collect(Collectors.joining(", "))
            + " ...");
    err.flush();
    try (ProcessReaper reaper = ProcessReaper.start();
        TemporaryFolder logs = TemporaryFolder.create("start", reaper);
        DatabaseServer server = server(variants, reaper);
        WiredLinks links = WiredLinks.only(distances)) {
      for (Variant variant : variants) {
        VariantBuild.of(variant, logs.path(), reaper, doing -> err.println("lab: " + doing));
      }
      LaunchContext context =
          new LaunchContext(
              reaper,
              Optional.ofNullable(server),
              TierFlags.jvm(Jit.TIERED),
              logs.path(),
              LaunchContext.READY_LIMIT,
              links);
      try (RunningVariants running = RunningVariants.start(variants, context)) {
        announcement.accept(running.all());
        return new LabException(running.awaitDeath());
      }
    }
  }

  private Map<String, Distance> distances(List<Variant> variants) {
    Map<String, Distance> distances = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    variants.forEach(variant -> variant.links().forEach(link -> names.add(link.name())));
    roundTrips.forEach(
        (link, time) -> {
          if (!names.contains(link)) {
            throw wrongUse(
                "%s link '%s': choose from %s"
                    .formatted(hasNo(variants), link, String.join(", ", names)));
          }
          try {
            distances.put(link, Distance.of(new HumanDuration().convert(time)));
          } catch (TypeConversionException | IllegalArgumentException e) {
            throw wrongUse("--rtt %s=%s: %s".formatted(link, time, e.getMessage()));
          }
        });
    return distances;
  }

  private static String hasNo(List<Variant> variants) {
    return variants.size() == 1 ? variants.get(0).name() + " has no" : "none of the three has a";
  }

  private ParameterException wrongUse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private void announce(SideBySide page, List<RunningVariant> running) {
    page.show(running, Home.results());
    running.forEach(this::announce);
    PrintWriter out = spec.commandLine().getOut();
    out.println("side by side " + page.origin());
    out.flush();
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

  private DatabaseServer server(List<Variant> variants, ProcessReaper reaper) {
    return variants.stream().allMatch(variant -> variant.databases().isEmpty())
        ? null
        : DatabaseServer.of(database.address(), reaper);
  }
}
