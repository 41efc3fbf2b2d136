package hoplab.cli;

import hoplab.contract.SignIn;
import hoplab.experiment.Experiment;
import hoplab.experiment.ExperimentRun;
import hoplab.experiment.Experiments;
import hoplab.experiment.Programme;
import hoplab.live.LiveRun;
import hoplab.process.GitSource;
import hoplab.report.TerminalReport;
import hoplab.result.SignInSwitch;
import hoplab.result.bundle.BundlePaths;
import hoplab.result.bundle.RunCodec;
import hoplab.trial.JitChoice;
import hoplab.trial.Pace;
import hoplab.trial.Rigor;
import hoplab.trial.RunOptions;
import hoplab.trial.RunOptionsBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgGroupSpec;
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
      description = "what to find out, see below; all for the whole programme (default: hop)")
  private List<String> experiments = List.of("hop");

  @Option(
      names = "--rigor",
      paramLabel = "LEVEL",
      description =
          "how much to do to be believed: quick, standard or publish, see below (default: quick)")
  private Rigor rigor = Rigor.QUICK;

  @Option(
      names = "--jit",
      paramLabel = "auto|c1|tiered",
      description =
          "the tiers' compilers: Java's first alone, ready within seconds, or both, ready after a"
              + " minute or more; auto: both where --warm-up allows 90 s (on JDK 25 and newer from"
              + " profiles of a rehearsal), else the first alone (default: auto)")
  private JitChoice jit = JitChoice.AUTO;

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
      description = "how long each trial measures (default: as --rigor)")
  private Duration measure;

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
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
      names = "--results",
      paramLabel = "DIR",
      description = "takes the bundles (default: results)")
  private Path results = Home.results();

  @Option(
      names = "--keep-going",
      description =
          "measure the others where somebody breaks the contract (default: stop before the first"
              + " trial)")
  private boolean keepGoing;

  @Option(
      names = "--json",
      description = "print run.json on standard output, and nothing else there")
  private boolean json;

  @Option(
      names = "--live",
      description =
          "show what is known so far, on a page of this machine and in lines: not final until the"
              + " planned trials are done")
  private boolean live;

  /** The options of experiments, one object of each class that declares some. */
  private final List<Object> own = new ArrayList<>();

  /** What the options stand for, read from where it is decided. */
  static String[] footer() {
    List<String> lines = new ArrayList<>(List.of("", "Experiments:"));
    for (Experiment experiment : Experiments.all()) {
      lines.add("  " + experiment.name() + ": " + experiment.question());
    }
    lines.addAll(List.of("", "Rigor:"));
    for (Rigor rigor : Rigor.values()) {
      lines.add(
          "  %s (%d trials of %s, warm-up up to %s, %d users signed in)"
              .formatted(
                  rigor.name().toLowerCase(Locale.ROOT),
                  rigor.trials(),
                  HumanDuration.write(rigor.measurement()),
                  HumanDuration.write(rigor.warmUpLimit()),
                  rigor.signedInUsers()));
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

  /** Declares the options of experiments on the command line of {@code run}. */
  static void declareOptions(CommandSpec spec) {
    Map<Class<?>, List<String>> namedBy = new LinkedHashMap<>();
    for (Experiment experiment : Experiments.all()) {
      for (Class<?> declaring : experiment.options()) {
        namedBy.computeIfAbsent(declaring, all -> new ArrayList<>()).add(experiment.name());
      }
    }
    namedBy.forEach(
        (declaring, names) -> {
          CommandSpec own = CommandSpec.forAnnotatedObject(declaring);
          ArgGroupSpec.Builder group =
              ArgGroupSpec.builder()
                  .validate(false)
                  .heading("%nOptions of " + String.join(", ", names) + ":%n");
          own.options().forEach(group::addArg);
          spec.addArgGroup(group.build());
          ((RunCommand) spec.userObject()).own.add(own.userObject());
        });
  }

  /** Wrong use is told before the first experiment starts. */
  @Override
  public Integer call() {
    boolean all = experiments.equals(List.of(Programme.ALL));
    List<ExperimentRun> planned =
        (all ? Experiments.all() : experiments.stream().map(this::experiment).toList())
            .stream().filter(this::possible).map(this::planned).toList();
    if (all) {
      return programme(planned);
    }
    boolean valid = true;
    try (LiveRun watched = live ? LiveRun.serve(this::say) : null) {
      for (ExperimentRun run : planned) {
        ExperimentRun.Published published = run(run, watched);
        print(published);
        valid &= published.run().valid();
      }
    }
    return valid ? 0 : Failures.BAD_RESULT;
  }

  /** Everything, with one bar; what was done before an interruption is not run again. */
  private int programme(List<ExperimentRun> planned) {
    if (live) {
      throw new RunOptions.WrongOrder("--live shows one experiment at a time: leave it out");
    }
    Programme programme =
        Programme.of(
            planned,
            results,
            GitSource.read(Home.folder()),
            String.join(" ", spec.commandLine().getParseResult().originalArgs()));
    programme.announcement().forEach(this::say);
    List<ExperimentRun.Published> published = new ArrayList<>();
    try (ProgressLine progress = ProgressLine.onStandardError(json)) {
      programme.run(
          progress,
          one -> {
            published.add(one);
            say(one.run().experiment() + " left " + report(one));
          });
    }
    published.forEach(this::print);
    return published.stream().allMatch(one -> one.run().valid()) ? 0 : Failures.BAD_RESULT;
  }

  private void say(String sentence) {
    spec.commandLine().getErr().println((Terminal.isThere() ? "\r" : "") + "lab: " + sentence);
    spec.commandLine().getErr().flush();
  }

  /** Alone, an experiment refuses by itself. */
  private boolean possible(Experiment experiment) {
    Optional<String> missing =
        experiments.size() > 1 || experiments.contains(Programme.ALL)
            ? experiment.missing(options(experiment.pace()))
            : Optional.empty();
    missing.ifPresent(
        sentence ->
            spec.commandLine()
                .getErr()
                .printf("lab: %s is left out: %s%n", experiment.name(), sentence));
    return missing.isEmpty();
  }

  private ExperimentRun planned(Experiment experiment) {
    return ExperimentRun.planned(experiment, options(experiment.pace()));
  }

  private ExperimentRun.Published run(ExperimentRun planned, LiveRun watched) {
    try (ProgressLine progress = ProgressLine.onStandardError(json)) {
      if (watched == null) {
        return planned.run(GitSource.read(Home.folder()), results, progress);
      }
      watched.begin(planned.heading(), planned.trials());
      ExperimentRun.Published published =
          planned.run(GitSource.read(Home.folder()), results, progress.and(watched));
      watched.ended(published.run(), report(published));
      return published;
    }
  }

  private static String report(ExperimentRun.Published published) {
    return published.bundle().resolve(BundlePaths.REPORT).toString();
  }

  private void print(ExperimentRun.Published published) {
    var out = spec.commandLine().getOut();
    out.print(
        json
            ? RunCodec.write(published.run())
            : TerminalReport.render(
                published.run(),
                Experiments.presentation(published.run()),
                100,
                Terminal.isThere(),
                report(published)));
    out.flush();
  }

  private RunOptions options(Pace pace) {
    return RunOptionsBuilder.builder()
        .rigor(rigor)
        .jit(jit)
        .pace(pace)
        .trials(trials == null ? rigor.trials() : trials)
        .ratePerSecond(rate == null ? pace.ratePerSecond() : rate)
        .measurement(measure == null ? rigor.measurement() : measure)
        .warmUpLimit(warmUp == null ? pace.warmUpLimit(rigor) : warmUp)
        .seed(seed == null ? ThreadLocalRandom.current().nextLong(1, 1_000_000) : seed)
        .descriptors(variants.descriptors())
        .targets(targets)
        .targetSignIns(targetSignIns)
        .signIn(signIn)
        .database(variants.database())
        .keepGoing(keepGoing)
        .own(own)
        .build();
  }

  private Experiment experiment(String name) {
    return Experiments.named(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no experiment '%s': choose from %s"
                        .formatted(
                            name,
                            Experiments.all().stream()
                                .map(Experiment::name)
                                .collect(Collectors.joining(", ")))));
  }
}
