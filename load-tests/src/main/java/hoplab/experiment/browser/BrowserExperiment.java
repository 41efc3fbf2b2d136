package hoplab.experiment.browser;

import hoplab.experiment.EdgeDistanceOption;
import hoplab.experiment.Experiment;
import hoplab.report.Section;
import hoplab.report.experiment.BrowserSection;
import hoplab.result.BrowserPoint;
import hoplab.result.LabException;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.SignInSwitch;
import hoplab.result.Warning;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.TrialPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** When does a real browser show what the user came for? */
public final class BrowserExperiment implements Experiment {

  private static final String NO_BROWSER =
      "no Chromium or Chrome is installed: install one, or name its executable by --chromium PATH";

  @Override
  public String name() {
    return "browser";
  }

  @Override
  public String question() {
    return "when does a real browser show the user's name, and when the whole dashboard?";
  }

  @Override
  public List<Class<?>> options() {
    return List.of(EdgeDistanceOption.class, BrowserOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    List<BrowserPoint.Trial> trials = run.browser().points().get(0).variants().get(0).trials();
    BrowserPoint.Trial first = trials.get(0);
    return " --trials "
        + trials.size()
        + " --visits "
        + (first.shownMicros().size() + first.failures())
        + run.browser().points().stream()
            .mapToDouble(BrowserPoint::edgeRttMillis)
            .distinct()
            .mapToObj(millis -> RunOptions.shortest(millis) + "ms")
            .collect(Collectors.joining(",", " --edge-rtt ", ""));
  }

  @Override
  public List<Section> sections() {
    return List.of(new BrowserSection());
  }

  @Override
  public Optional<String> missing(RunOptions options) {
    return BrowserOptions.chromium(options).isPresent()
        ? Optional.empty()
        : Optional.of(NO_BROWSER);
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("what runs already has no wire on its edge");
    for (Participant one : participants.asked()) {
      if (one.variant().page().isEmpty()) {
        throw new RunOptions.WrongOrder(
            "'%s' has no page: leave it out, or name one in its descriptor".formatted(one.name()));
      }
    }
    if (options.signIn() == SignInSwitch.OFF) {
      throw new RunOptions.WrongOrder(
          "without a token a page asks for no preflight: leave --sign-in out");
    }
    EdgeDistanceOption.of(options);
    BrowserOptions.visits(options);
    missing(options)
        .ifPresent(
            sentence -> {
              throw new LabException(sentence);
            });
    return TrialPlan.withoutTrials(options, participants);
  }

  /** A trial has no measurement, only visits. */
  @Override
  public Duration lasts(RunOptions options) {
    return TRIAL_STARTS.multipliedBy(2).multipliedBy(options.trials()).plus(RUN_STARTS);
  }

  @Override
  public RunBuilder run(RunContext run) {
    Path chromium = BrowserOptions.chromium(run.options()).orElseThrow();
    List<Duration> edges = EdgeDistanceOption.of(run.options());
    int visits = BrowserOptions.visits(run.options());
    int trials = run.options().trials();
    ShownTimes times = new ShownTimes();
    SentRequests sent = new SentRequests();
    List<Warning> refusals = new ArrayList<>();
    run.trials(
        trials,
        (number, seed) -> {
          BrowserTrial trial = new BrowserTrial(number, run, seed, times, sent);
          refusals.addAll(trial.run(chromium, edges, visits, run.progressOf(number, trials)));
        });
    List<String> names =
        run.participants().everyone(false).stream().map(Participant::name).toList();
    return RunBuilder.builder().warnings(refusals).browser(times.observed(names, sent.rows(names)));
  }
}
