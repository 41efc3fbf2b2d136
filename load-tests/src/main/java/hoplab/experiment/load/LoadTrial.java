package hoplab.experiment.load;

import hoplab.analysis.LoadRules;
import hoplab.client.Request;
import hoplab.result.Load;
import hoplab.result.LoadStep;
import hoplab.result.StepOutcome;
import hoplab.trial.Participant;
import hoplab.trial.RunContext;
import hoplab.trial.TrialEnvironment;
import hoplab.trial.VisitTemplate;
import hoplab.trial.injector.CapacitySearch;
import hoplab.trial.injector.StepRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The steps of one trial: nobody, then everyone side by side at rising rates, then one variant at a
 * time, in turns whose order is turned round each time, so that what drifts favours nobody.
 */
final class LoadTrial implements AutoCloseable {

  private static final double FIRST_PER_SECOND = 10;

  /** A step side by side takes this part of a trial's measurement. */
  private static final double SIDE_BY_SIDE_PART = 0.25;

  /** A step alone takes this part of it, or more until enough users have arrived. */
  private static final double ALONE_PART = 0.125;

  /** With more of all processors busy for the run, variants wait for each other. */
  private static final double SIDE_BY_SIDE_BUSY_SHARE = 0.6;

  /** The client has one thread, which sends no more than this on any machine known. */
  private static final double MOST_PER_SECOND = 81_920;

  /** Steps alone take at most this many times the measurement of a trial. */
  private static final double ALONE_MEASUREMENTS = 9;

  private final int trial;
  private final RunContext run;
  private final TrialEnvironment environment;
  private final double p99LimitMicros;
  private final StepRunner runner;
  private final List<String> names;
  private final double measuredMillis;
  private double share = 0.4;

  LoadTrial(int trial, RunContext run, TrialEnvironment environment, double p99LimitMicros) {
    this.trial = trial;
    this.run = run;
    this.environment = environment;
    this.p99LimitMicros = p99LimitMicros;
    this.names = new ArrayList<>(environment.admitted().stream().map(Participant::name).toList());
    Collections.sort(names); // whoever was started first
    names.remove(run.participants().duplicateName());
    names.add(run.participants().duplicateName());
    Map<String, Function<String, List<Request>>> fetches = new LinkedHashMap<>();
    for (Participant one : environment.admitted()) {
      fetches.put(
          one.name(),
          VisitTemplate.userFetch(
                  environment.running().get(one.name()), environment.credentials(one.name()))
              ::requests);
    }
    this.runner = new StepRunner(trial, run, environment.running(), fetches);
    this.measuredMillis = run.plan().measuredMillisPerTrial();
  }

  /**
   * Steps without load, and with everyone side by side.
   *
   * @param until the highest rate of an earlier trial; null if it is to be found
   * @return the highest rate of the curve among them
   */
  double sideBySide(Double until) {
    double busy = run.plan().ratePerSecond(Load.BUSY).orElseThrow();
    tell("client warming up", 0.02);
    runner.warmUp(busy, SIDE_BY_SIDE_PART * measuredMillis);
    tell("no load", 0.02);
    runner.idle(SIDE_BY_SIDE_PART * measuredMillis);
    for (Load load : Load.values()) {
      beside(run.plan().ratePerSecond(load).orElseThrow());
    }
    double last = 0;
    for (double rate = FIRST_PER_SECOND; until == null || rate <= until; rate *= 2) {
      LoadStep step = beside(rate);
      last = rate;
      if (until == null && step.busyShare() - step.busyElsewhereShare() > SIDE_BY_SIDE_BUSY_SHARE) {
        break;
      }
    }
    return last;
  }

  private LoadStep beside(double rate) {
    tell(String.format(Locale.ROOT, "side by side at %,.0f users/s", rate), 0.02);
    environment.renewCredentials();
    return runner.sideBySide(rate, SIDE_BY_SIDE_PART * measuredMillis);
  }

  /**
   * Steps with one variant at a time, until the capacity of each is known.
   *
   * @param sideBySideUntil the highest rate of the curve so far
   * @param searches those of the trial before, by variant, which are replaced
   */
  void alone(double sideBySideUntil, Map<String, CapacitySearch> searches) {
    Map<String, CapacitySearch> present = new LinkedHashMap<>();
    for (String name : names) {
      CapacitySearch before = searches.get(name);
      present.put(
          name,
          before == null
              ? new CapacitySearch(2 * sideBySideUntil, MOST_PER_SECOND, CapacitySearch.CLOSE)
              : new CapacitySearch(
                  2 * sideBySideUntil,
                  MOST_PER_SECOND,
                  CapacitySearch.CLOSE,
                  before.held(),
                  before.failed()));
    }
    List<String> order = new ArrayList<>(names);
    long deadline = System.nanoTime() + (long) (ALONE_MEASUREMENTS * measuredMillis * 1e6);
    while (present.values().stream().anyMatch(search -> search.next().isPresent())) {
      for (String name : order) {
        CapacitySearch search = present.get(name);
        if (search.next().isPresent() && System.nanoTime() > deadline) {
          search.abandon();
        } else if (search.next().isPresent()) {
          step(name, search);
        }
      }
      Collections.reverse(order);
    }
    searches.putAll(present);
  }

  /** Writes the histograms of all steps; the steps in their order. */
  List<LoadStep> written() {
    runner.write();
    return runner.made();
  }

  private void step(String name, CapacitySearch search) {
    double rate = search.next().orElseThrow();
    tell(String.format(Locale.ROOT, "%s at %,.0f users/s", name, rate), 0.6 * (1 - share) / 10);
    environment.renewCredentials();
    LoadStep step = runner.alone(name, rate, ALONE_PART * measuredMillis);
    StepOutcome outcome = LoadRules.outcome(step, step.targets().get(0), p99LimitMicros);
    search.tell(outcome);
    if (outcome != StepOutcome.HELD && !runner.recovers(name, p99LimitMicros)) {
      search.abandon();
    }
  }

  private void tell(String doing, double more) {
    share = Math.min(0.99, share + more);
    int trials = run.plan().trials();
    run.progress()
        .at(
            String.format(Locale.ROOT, "trial %d of %d: %s", trial, trials, doing),
            (trial - 1 + share) / trials);
  }

  @Override
  public void close() {
    runner.close();
  }
}
