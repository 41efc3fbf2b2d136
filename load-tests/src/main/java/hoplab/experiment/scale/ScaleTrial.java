package hoplab.experiment.scale;

import hoplab.analysis.LoadRules;
import hoplab.client.Client;
import hoplab.client.Request;
import hoplab.client.Visit;
import hoplab.descriptor.Variant;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.launch.WiredLinks.Wired;
import hoplab.result.LabException;
import hoplab.result.LinkKind;
import hoplab.result.LoadStep;
import hoplab.result.Scale.Arrangement;
import hoplab.result.Scale.SignedIn;
import hoplab.result.Scale.Start;
import hoplab.result.StepOutcome;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.trial.ContractCheck;
import hoplab.trial.RunContext;
import hoplab.trial.StaffCredentials;
import hoplab.trial.VisitTemplate;
import hoplab.trial.injector.CapacitySearch;
import hoplab.trial.injector.StepRunner;
import hoplab.wire.Distance;
import hoplab.wire.Transport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * One trial: every arrangement is started once, one after the other in random order, with a wire on
 * each data link, and its capacity is searched. Not all at once, for they would share two
 * processors with a dozen processes that do nothing.
 */
final class ScaleTrial implements AutoCloseable {

  private static final String USER = "u00042";
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  private final int number;
  private final long seed;
  private final RunContext run;
  private final ScalePlan plan;
  private final Map<String, RunningVariant> running = new LinkedHashMap<>();
  private final Map<String, Function<String, List<Request>>> fetches = new LinkedHashMap<>();
  private final StepRunner runner;
  private final Transport transport = Transport.start("scale", 1);
  private final List<Start> starts = new ArrayList<>();
  private final List<SignedIn> signedIn = new ArrayList<>();
  private final List<Warning> refusals = new ArrayList<>();

  ScaleTrial(int number, long seed, RunContext run) {
    this.number = number;
    this.seed = seed;
    this.run = run;
    this.plan = ScalePlan.of(run.options());
    this.runner = new StepRunner(number, run, running, fetches);
  }

  /**
   * Runs it.
   *
   * @param progress hears the share of this trial that is done, 0 to 1
   */
  void run(List<Arranged> all, DoubleConsumer progress) {
    List<Arranged> order = new ArrayList<>(all);
    Collections.shuffle(order, new Random(seed));
    for (int i = 0; i < order.size(); i++) {
      measure(order.get(i));
      progress.accept((i + 1.0) / order.size());
    }
    runner.write();
  }

  List<LoadStep> steps() {
    return runner.made();
  }

  List<Start> starts() {
    return starts;
  }

  List<SignedIn> signedIn() {
    return signedIn;
  }

  /** What was not admitted, and why. */
  List<Warning> refusals() {
    return refusals;
  }

  private void measure(Arranged one) {
    Arrangement arrangement = one.arrangement();
    try (WiredLinks links = WiredLinks.on(LinkKind.DATA, seed);
        RunningVariant up = start(one.variant(), arrangement.name(), links)) {
      List<VisitTemplate> sessions = sessions(up);
      Optional<String> refusal =
          ContractCheck.coreOfTheUserFetch(seed)
              .refusal(up.api(), sessions.get(0).shown().headers());
      if (refusal.isPresent()) {
        refusals.add(
            new Warning(
                WarningCode.CONTRACT_BROKEN, false, number, arrangement.name(), refusal.get()));
        return;
      }
      links.put(LinkKind.DATA, Distance.of(plan.waiting()));
      running.put(arrangement.name(), up);
      AtomicInteger turn = new AtomicInteger();
      fetches.put(
          arrangement.name(),
          user ->
              sessions.get(Math.floorMod(turn.getAndIncrement(), sessions.size())).requests(user));
      search(arrangement);
      if (up.variant().effectiveSignIn().isPresent() && arrangement.tiers().size() > 1) {
        signedIn.add(fetch(arrangement, one.hasSticky() ? Boolean.TRUE : null, sessions.get(0)));
      }
      starts.add(connections(arrangement, links.of(arrangement.name())));
      up.firstDeath()
          .ifPresent(
              sentence -> {
                throw new LabException(sentence);
              });
      running.clear();
      fetches.clear();
    }
    if (number == 1 && one.hasSticky() && !signedIn.isEmpty()) {
      fetchAnywhere(one);
    }
  }

  private RunningVariant start(Variant variant, String name, WiredLinks links) {
    return RunningVariant.start(variant, name, run.launchOf(number, links));
  }

  /** Each signed in by itself, so that a balancer has several sessions to spread. */
  private static List<VisitTemplate> sessions(RunningVariant up) {
    List<VisitTemplate> sessions = new ArrayList<>();
    for (int i = 0; i < ScalePlan.SESSIONS; i++) {
      sessions.add(VisitTemplate.userFetch(up, StaffCredentials.at(up)));
    }
    return sessions;
  }

  private void search(Arrangement one) {
    runner.warmUp(
        plan.warmUpPerSecond(one.times()), ScalePlan.warmUpMillis(run.options().warmUpLimit()));
    CapacitySearch search = plan.search(one.times());
    long deadline = System.nanoTime() + plan.searchLimit().toNanos();
    while (search.next().isPresent()) {
      double rate = search.next().getAsDouble();
      LoadStep step = runner.alone(one.name(), rate, plan.stepMillis());
      StepOutcome outcome = LoadRules.outcome(step, step.targets().get(0), plan.p99LimitMicros());
      search.tell(outcome);
      boolean lost =
          outcome != StepOutcome.HELD && !runner.recovers(one.name(), plan.p99LimitMicros());
      if (lost || System.nanoTime() > deadline) {
        search.abandon();
      }
    }
  }

  private Start connections(Arrangement one, List<Wired> wires) {
    int all = wires.stream().mapToInt(wired -> wired.wire().connected()).sum();
    int pools =
        wires.stream()
            .filter(wired -> one.tiers().contains(wired.link().from()))
            .mapToInt(wired -> wired.wire().connected())
            .sum();
    return new Start(number, one.name(), all, pools);
  }

  /** Started once more, with a balancer that does not look at sessions. */
  private void fetchAnywhere(Arranged one) {
    try (WiredLinks links = WiredLinks.on(LinkKind.DATA, seed);
        RunningVariant up =
            start(one.with(Arranged.STICKY, "false"), one.arrangement().name(), links)) {
      VisitTemplate session = VisitTemplate.userFetch(up, StaffCredentials.at(up));
      signedIn.add(fetch(one.arrangement(), Boolean.FALSE, session));
    }
  }

  private SignedIn fetch(Arrangement one, Boolean sticky, VisitTemplate session) {
    int right = 0;
    int refused = 0;
    try (Client client = Client.on(transport)) {
      for (int i = 0; i < ScalePlan.FETCHES; i++) {
        int status = Visit.of(client, session.requests(USER)).join().replies().get(0).status();
        right += status == OK ? 1 : 0;
        refused += status == UNAUTHORIZED ? 1 : 0;
      }
    } catch (CompletionException e) {
      throw new LabException(e.getCause().getMessage(), e);
    }
    return new SignedIn(number, one.name(), sticky, ScalePlan.FETCHES, right, refused);
  }

  @Override
  public void close() {
    runner.close();
    transport.close();
  }
}
