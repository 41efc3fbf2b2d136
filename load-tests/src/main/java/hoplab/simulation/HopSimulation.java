package hoplab.simulation;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import hoplab.measure.Call;
import hoplab.measure.UserChoices;
import hoplab.measure.WarmUpMedians;
import hoplab.result.Injection;
import hoplab.result.Load;
import hoplab.statistics.Steadiness;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hop experiment's load: users arrive at random, and each calls every target once for the same
 * stored user, in random order, so that targets are compared within the same seconds and pairwise.
 * Configured by the system properties of {@link HopSettings}.
 *
 * <p>A second window of another rate may follow. It begins once every user of the first is gone, so
 * that nothing is in flight in between.
 *
 * <p>First a warm-up opens the connections and brings every process to steady medians. Nothing of
 * it is in Gatling's report or in the recording.
 */
public class HopSimulation extends Simulation {

  private static final String ROUND = "round";
  private static final String CALLS = "calls";

  private final HopSettings settings = HopSettings.from(System.getProperties());
  private final ProgressMarks marks = new ProgressMarks(System.out);
  private final SignedIn signedIn = new SignedIn(settings.targets(), settings.signedInUsers());
  private final TraceSwitch traces = TraceSwitch.of(settings.tracing());
  private final Calls calls = new Calls(settings.targets(), signedIn);
  private final List<Measurement> measurements =
      settings.windows().stream().map(this::measurement).toList();
  private final int openingUsers =
      EventLoops.count() * SimulationDefaults.CONNECTIONS_PER_EVENT_LOOP;
  private final int burstUsers = EventLoops.count() * SimulationDefaults.BURST_USERS_PER_EVENT_LOOP;
  private final WarmUpRounds warmUp =
      new WarmUpRounds(
          burstUsers,
          new WarmUpMedians(
              settings.targets().size(), settings.warmRequests(), Steadiness.STANDARD::reached),
          settings.warmUpLimitMillis(),
          System::nanoTime,
          settings.tracing().warmUp(),
          marks);

  {
    PopulationBuilder measured =
        measurements.stream()
            .map(this::users)
            .reduce((first, next) -> first.andThen(next))
            .orElseThrow();
    setUp(warmUpScenario().injectOpen(atOnceUsers(openingUsers)).andThen(measured))
        .protocols(Calls.protocol());
  }

  @Override
  public void before() {
    settings.windows().forEach(window -> SimulationOutput.clear(window.output()));
    warmUp.begin(signedIn.begin());
    traces.warmUp();
    Preheat preheat = new Preheat(settings, signedIn, System::nanoTime, marks);
    warmUp.preheated(preheat.run());
  }

  @Override
  public void after() {
    try {
      for (Measurement measurement : measurements) {
        Injection injection = measurement.sumUp(warmUp.result());
        new SimulationOutput(measurement, injection).write();
        System.out.print(Summary.of(injection, measurement.recording().handOver()));
        System.out.println("written to " + measurement.planned().output().toAbsolutePath());
      }
    } catch (IOException e) {
      throw new SimulationException(
          "the recording cannot be written to " + settings.output() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SimulationException("interrupted before the recording was written", e);
    }
  }

  private Measurement measurement(LoadWindow window) {
    return new Measurement(
        window, settings.targets(), settings.tracing().choice(window.load()), traces, marks);
  }

  private ScenarioBuilder warmUpScenario() {
    UserChoices choices = settings.choices(~settings.seed());
    ChainBuilder newCall =
        exec(
            session ->
                Calls.set(
                    session, new Call(warmUp, System::nanoTime, warmUp.nextArrival(), choices)));
    ChainBuilder round =
        asLongAs(session -> warmUp.inBurst())
            .on(newCall, calls.each(true))
            .exec(session -> session.set(ROUND, warmUp.burstDone()))
            .exec(pause(Duration.ofMillis(SimulationDefaults.GAP_MILLIS)))
            .exec(
                asLongAs(session -> warmUp.isOpen(session.getInt(ROUND)))
                    .on(pause(Duration.ofMillis(SimulationDefaults.LOOK_AGAIN_MILLIS))));
    int[] sameForAll = IntStream.range(0, settings.targets().size()).toArray();
    ChainBuilder opening =
        exec(
            session -> {
              int number = warmUp.nextArrival();
              Call call =
                  new Call(warmUp, System::nanoTime, number, choices.userId(number), sameForAll);
              return Calls.set(session, call).set(CALLS, warmUp.isCaller());
            });
    for (int i = 0; i < settings.targets().size(); i++) {
      opening = opening.exec(rendezVous(openingUsers)).exec(calls.one(true));
    }
    return scenario("warm-up")
        .exec(opening)
        .exec(asLongAs(session -> callsInBursts(session) && warmUp.goesOn()).on(round));
  }

  /** Gatling numbers its users from 1 and deals them to its event loops in turn. */
  private boolean callsInBursts(Session session) {
    return session.userId() <= burstUsers;
  }

  private PopulationBuilder users(Measurement measurement) {
    OpenInjectionStep[] steps =
        Arrays.stream(measurement.planned().creation())
            .map(creation -> rampUsers(creation.users()).during(creation.time()))
            .toArray(OpenInjectionStep[]::new);
    return measuredScenario(measurement).injectOpen(steps);
  }

  private ScenarioBuilder measuredScenario(Measurement measurement) {
    LoadWindow window = measurement.planned();
    UserChoices choices = settings.choices(window.seed());
    return scenario(window.load() == Load.QUIET ? "hop" : "hop " + window.load().label())
        .exec(
            session ->
                Calls.set(
                    session,
                    new Call(
                        measurement.recording(), System::nanoTime, measurement.begin(), choices)))
        .exec(pause(session -> measurement.untilArrival(Calls.of(session).arrival())))
        .exec(
            session -> {
              measurement.arrived(Calls.of(session).arrival());
              return session;
            })
        .exec(calls.each(false))
        .exec(
            session -> {
              measurement.recording().finished();
              return session;
            });
  }
}
