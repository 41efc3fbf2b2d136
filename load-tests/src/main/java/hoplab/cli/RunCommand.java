package hoplab.cli;

import hoplab.contract.SignIn;
import hoplab.experiment.Experiment;
import hoplab.experiment.Experiments;
import hoplab.process.GitSource;
import hoplab.report.TerminalReport;
import hoplab.result.Jit;
import hoplab.result.Run;
import hoplab.result.SignInSwitch;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.Distances;
import hoplab.trial.Pace;
import hoplab.trial.Rigor;
import hoplab.trial.RunOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab run}: one or more experiments, each leaving a bundle. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = false,
    description = {
      "Runs experiments: starts every variant anew for each trial, measures them side by side,",
      "and leaves a bundle with run.json, the histograms and report.html.",
      ""
    })
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "EXPERIMENT",
      arity = "0..*",
      description = "what to find out, see below (default: hop)")
  private List<String> experiments = List.of("hop");

  @Option(
      names = "--rigor",
      paramLabel = "LEVEL",
      description =
          "how much to do to be believed: quick, standard or publish, see below (default: quick)")
  private Rigor rigor = Rigor.QUICK;

  @Option(
      names = "--jit",
      paramLabel = "c1|tiered",
      description =
          "the tiers' compilers: Java's first alone, ready within seconds, or both, ready after a "
              + "minute or more (default: as --rigor)")
  private Jit jit;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "fresh starts of every process (default: as --rigor)")
  private Integer trials;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "users that arrive per second; each calls every variant once (default: "
              + Pace.ORDINARY_RATE
              + ", or see below)")
  private Integer rate;

  @Option(
      names = "--measure",
      paramLabel = "TIME",
      converter = HumanDuration.class,
      description = "how long each trial measures (default: as --rigor)")
  private Duration measure;

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      converter = HumanDuration.class,
      description =
          "longest warm-up of a trial; it ends earlier once steady (default: as --rigor, or see"
              + " below)")
  private Duration warmUp;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "source of every random choice (default: drawn anew, and recorded)")
  private Long seed;

  @Mixin private VariantOptions variants;

  @Option(
      names = "--target",
      paramLabel = "NAME=URL",
      description =
          "add something that runs already; only what can be seen from outside is reported")
  private Map<String, URI> targets = Map.of();

  @Option(
      names = "--target-sign-in",
      paramLabel = "NAME=KIND",
      description = "how to sign in at a target that wants to know who asks: session or bearer")
  private Map<String, SignIn> targetSignIns = Map.of();

  @Option(
      names = "--sign-in",
      paramLabel = "on|off",
      description =
          "whether variants ask who somebody is, or answer everyone as a bare comparison (default:"
              + " on)")
  private SignInSwitch signIn = SignInSwitch.ON;

  @Option(
      names = "--edge-rtt",
      paramLabel = "TIME",
      split = ",",
      converter = HumanDuration.class,
      description = "network: round trips between client and public tiers (default: 0,20ms,50ms)")
  private List<Duration> edgeRoundTrips = Distances.STANDARD.edge();

  @Option(
      names = "--private-rtt",
      paramLabel = "TIME",
      split = ",",
      converter = HumanDuration.class,
      description = "network: round trips between tiers (default: 0,500us,1ms,2ms,5ms)")
  private List<Duration> privateRoundTrips = Distances.STANDARD.privateLinks();

  @Option(
      names = "--data-rtt",
      paramLabel = "TIME",
      split = ",",
      converter = HumanDuration.class,
      description = "network: round trips between tiers and database (default: 0,500us)")
  private List<Duration> dataRoundTrips = Distances.STANDARD.data();

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "takes the bundles (default: results)")
  private Path results = Home.results();

  @Option(
      names = "--json",
      description = "print run.json on standard output, and nothing else there")
  private boolean json;

  /** What the options stand for, read from where it is decided. */
  static String[] footer() {
    List<String> lines = new ArrayList<>(List.of("", "Experiments:"));
    for (Experiment experiment : Experiments.all()) {
      lines.add("  " + experiment.name() + ": " + experiment.question());
    }
    lines.addAll(List.of("", "Rigor:"));
    for (Rigor rigor : Rigor.values()) {
      lines.add(
          "  %s (%d trials of %s, warm-up up to %s, --jit %s)"
              .formatted(
                  rigor.name().toLowerCase(Locale.ROOT),
                  rigor.trials(),
                  HumanDuration.write(rigor.measurement()),
                  HumanDuration.write(rigor.warmUpLimit()),
                  rigor.jit().label()));
    }
    lines.addAll(List.of("", "With more processes than hop's:"));
    Experiments.all().stream()
        .filter(experiment -> !experiment.pace().equals(Pace.ORDINARY))
        .map(RunCommand::pace)
        .forEach(lines::add);
    return lines.toArray(String[]::new);
  }

  private static String pace(Experiment experiment) {
    Pace pace = experiment.pace();
    return "  %s (%d users/s, warm-up up to %d times as long)"
        .formatted(experiment.name(), pace.ratePerSecond(), pace.warmUps());
  }

  @Override
  public Integer call() throws Exception {
    List<Experiment> chosen = experiments.stream().map(this::experiment).toList();
    boolean valid = true;
    for (Experiment experiment : chosen) {
      Path bundle = run(experiment, options(experiment.pace()));
      Run run = Bundle.read(bundle);
      print(bundle, run);
      valid &= run.valid();
    }
    return valid ? 0 : Failures.BAD_RESULT;
  }

  private Path run(Experiment experiment, RunOptions options) {
    try (ProgressLine progress = ProgressLine.onStandardError(json)) {
      return experiment.run(options, GitSource.read(Home.folder()), results, progress);
    }
  }

  private void print(Path bundle, Run run) throws Exception {
    var out = spec.commandLine().getOut();
    if (json) {
      out.print(Files.readString(bundle.resolve(BundlePaths.RUN)));
    } else {
      out.print(
          TerminalReport.render(
              run, 100, Terminal.isThere(), bundle.resolve(BundlePaths.REPORT).toString()));
    }
    out.flush();
  }

  private RunOptions options(Pace pace) {
    try {
      return new RunOptions(
          rigor,
          jit == null ? rigor.jit() : jit,
          pace,
          trials == null ? rigor.trials() : trials,
          rate == null ? pace.ratePerSecond() : rate,
          measure == null ? rigor.measurement() : measure,
          warmUp == null ? pace.warmUpLimit(rigor) : warmUp,
          seed == null ? ThreadLocalRandom.current().nextLong(1, 1_000_000) : seed,
          variants.descriptors(),
          addresses(),
          targetSignIns,
          signIn,
          variants.database(),
          new Distances(edgeRoundTrips, privateRoundTrips, dataRoundTrips));
    } catch (RunOptions.WrongOrder wrong) {
      throw wrongUse(wrong.getMessage());
    }
  }

  private Map<String, URI> addresses() {
    targets.forEach(
        (name, address) -> {
          String scheme = String.valueOf(address.getScheme());
          if (!scheme.matches("https?") || address.getHost() == null) {
            throw wrongUse(
                "'%s' is no address to call: say --target %s=http://HOST:PORT"
                    .formatted(address, name));
          }
        });
    return new LinkedHashMap<>(targets);
  }

  private Experiment experiment(String name) {
    return Experiments.named(name)
        .orElseThrow(
            () ->
                wrongUse(
                    "there is no experiment '%s': choose from %s"
                        .formatted(
                            name,
                            Experiments.all().stream()
                                .map(Experiment::name)
                                .collect(Collectors.joining(", ")))));
  }

  private ParameterException wrongUse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
