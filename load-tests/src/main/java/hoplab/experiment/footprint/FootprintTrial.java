package hoplab.experiment.footprint;

import hoplab.client.Client;
import hoplab.client.Request;
import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.database.DatabaseServer;
import hoplab.launch.LinkResolver;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.measure.EnergyCounter;
import hoplab.measure.UsageDifference;
import hoplab.measure.UsageSnapshot;
import hoplab.result.FootprintFigure;
import hoplab.result.LabException;
import hoplab.result.Load;
import hoplab.result.UseCase;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.StaffCredentials;
import hoplab.trial.UsageTracker;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One trial: variants one after the other in an order drawn by lot, each started with all of its
 * tiers at the same moment, left alone, called by many at once, loaded, and its tiers started again
 * one at a time while the others are up.
 */
final class FootprintTrial {

  private static final Duration LONGEST_REST = Duration.ofSeconds(5);
  private static final String USER = "u00042";
  private static final int SETTLED_ANSWERS = 3;
  private static final long RIGHT_ANSWER_LIMIT_NANOS = 30_000_000_000L;
  private static final long ASK_AGAIN_NANOS = 10_000_000;

  private final int number;
  private final RunContext run;
  private final Random random;
  private final List<Double> busyElsewhere = new ArrayList<>();

  FootprintTrial(int number, RunContext run, long seed) {
    this.number = number;
    this.run = run;
    this.random = new Random(seed);
  }

  /**
   * Runs it.
   *
   * @param progress hears the share of this trial that is done, 0 to 1
   * @return the mean share of the processors that something outside of the run kept busy meanwhile
   */
  double run(List<Seen> variants, DoubleConsumer progress) {
    List<Seen> order = new ArrayList<>(variants);
    Collections.shuffle(order, random);
    for (int i = 0; i < order.size(); i++) {
      measure(order.get(i));
      progress.accept((i + 1.0) / order.size());
    }
    return busyElsewhere.stream().mapToDouble(share -> share).average().orElse(0);
  }

  private void measure(Seen seen) {
    String name = seen.variant().name();
    try (RunningVariant running =
            RunningVariant.startAtOnce(
                seen.variant(), name, run.launchOf(number, LinkResolver.direct()));
        Transport transport = Transport.start("footprint", 1);
        Client client = Client.on(transport)) {
      seen.add(
          FootprintFigure.CHAIN_START,
          null,
          running.tiers().stream().mapToDouble(FootprintTrial::startMillis).max().orElse(0));
      seen.running(running);
      UsageTracker usage = new UsageTracker(number, Load.QUIET, run, Map.of(name, running));
      rest(seen, running, usage);
      FetchLoad load = new FetchLoad(client, fetches(running), random.nextLong());
      String expected = await(running, answer -> true, System.nanoTime());
      surge(seen, load);
      settle(running, expected);
      load(seen, running, usage, load);
      restarts(seen, running, expected);
    }
  }

  /** How long nobody calls. */
  static Duration rest(RunOptions options) {
    Duration asked = options.measurement();
    return asked.compareTo(LONGEST_REST) < 0 ? asked : LONGEST_REST;
  }

  /** Nobody has called since the start. */
  private void rest(Seen seen, RunningVariant running, UsageTracker usage) {
    long nanos = rest(run.options()).toNanos();
    LockSupport.parkNanos(nanos / 2); // what a start leaves behind ends
    UsageSnapshot before = usage.now();
    LockSupport.parkNanos(nanos);
    UsageDifference used = usage.now().since(before);
    busyElsewhere.add(used.busyElsewhereShare());
    for (RunningTier tier : running.tiers()) {
      String key = running.label() + "/" + tier.name();
      seen.add(
          FootprintFigure.STANDING_CPU,
          tier.name(),
          Math.max(0, used.cpuNanosByName().get(key)) / 1e3 / (nanos / 1e9));
      seen.add(FootprintFigure.MEMORY_IDLE, tier.name(), used.residentBytesByName().get(key));
    }
    run.database()
        .server()
        .ifPresent(
            server ->
                seen.add(FootprintFigure.CONNECTIONS_AT_REST, null, connections(seen, server)));
  }

  private void surge(Seen seen, FetchLoad load) {
    long nanos = run.options().warmUpLimit().toNanos() / 2;
    int most =
        load.surge(
            nanos,
            () -> run.database().server().map(server -> connections(seen, server)).orElse(0));
    if (run.database().server().isPresent()) {
      seen.add(FootprintFigure.CONNECTIONS_AT_MOST, null, most);
    }
  }

  private static int connections(Seen seen, DatabaseServer server) {
    return server.connections(seen.variant().databases());
  }

  private void load(Seen seen, RunningVariant running, UsageTracker usage, FetchLoad load) {
    EnergyCounter energy = new EnergyCounter();
    OptionalDouble joules = energy.joules();
    UsageSnapshot before = usage.now();
    FetchLoad.Answered answered =
        load.steady(run.options().ratePerSecond(), run.options().measurement());
    UsageDifference used = usage.now().since(before);
    OptionalDouble joulesAfter = energy.joules();
    if (joules.isPresent() && joulesAfter.orElse(-1) >= joules.getAsDouble()) {
      double each = (joulesAfter.getAsDouble() - joules.getAsDouble()) / answered.requests();
      seen.add(FootprintFigure.ENERGY, null, each);
    }
    for (RunningTier tier : running.tiers()) {
      String key = running.label() + "/" + tier.name();
      seen.add(
          FootprintFigure.ACTIVE_TIME,
          tier.name(),
          Math.max(0, used.cpuNanosByName().get(key)) / 1e3 / answered.requests());
      seen.add(FootprintFigure.MEMORY_LOADED, tier.name(), used.residentBytesByName().get(key));
      if (answered.reported()) {
        seen.add(
            FootprintFigure.WALL_TIME,
            tier.name(),
            answered.wallMicros(tier.name(), running.variant().api()));
      }
    }
  }

  /** What so many callers at once have made fail, a circuit breaker say, is over. */
  private static void settle(RunningVariant running, String expected) {
    for (int i = 0; i < SETTLED_ANSWERS; i++) {
      await(running, expected::equals, System.nanoTime());
    }
  }

  private void restarts(Seen seen, RunningVariant running, String expected) {
    List<String> tiers = new ArrayList<>(running.tiers().stream().map(RunningTier::name).toList());
    Collections.sort(tiers);
    Collections.shuffle(tiers, random);
    for (String name : tiers) {
      running.kill(name);
      RunningTier tier = running.startAgain(name);
      long ready = System.nanoTime();
      await(running, expected::equals, ready);
      double after = (System.nanoTime() - ready) / 1e6;
      seen.add(FootprintFigure.TIER_START, name, startMillis(tier));
      seen.add(FootprintFigure.ONE_TIER_COLD, name, startMillis(tier) + after);
    }
  }

  /**
   * Asks for a user until the answer is right, since what has just started may be late. A session
   * may have gone with its tier: whoever asks signs in again.
   *
   * @param right what a body with status 200 must be
   * @return that body
   */
  private static String await(RunningVariant running, Predicate<String> right, long since) {
    String answer = "";
    while (System.nanoTime() - since < RIGHT_ANSWER_LIMIT_NANOS) {
      try {
        RawResponse response = fetched(running);
        answer = response.status() + " " + response.body();
        if (response.status() == 200 && right.test(response.body())) {
          return response.body();
        }
      } catch (LabException e) {
        answer = e.getMessage();
      }
      LockSupport.parkNanos(ASK_AGAIN_NANOS);
    }
    throw new LabException(
        "%s gave no right answer within %d s, but: %s"
            .formatted(
                running.label(), TimeUnit.NANOSECONDS.toSeconds(RIGHT_ANSWER_LIMIT_NANOS), answer));
  }

  private static RawResponse fetched(RunningVariant running) {
    String line = running.variant().useCases().get(UseCase.USER_FETCH.label()).get(0);
    Request request = Request.ofLine(line, USER, running.api(), running.credentials());
    try {
      return RawRequest.of(request.method(), request.uri().getRawPath())
          .with(request.headers())
          .sendTo(running.api());
    } catch (IOException e) {
      throw new LabException(e.getMessage(), e);
    }
  }

  private static Function<String, List<Request>> fetches(RunningVariant running) {
    return VisitTemplate.all(running, StaffCredentials.at(running)).stream()
        .filter(template -> UseCase.USER_FETCH.is(template.name()))
        .findFirst()
        .<Function<String, List<Request>>>map(template -> template::requests)
        .orElseThrow(() -> new LabException(running.label() + " has no use case user-fetch"));
  }

  private static double startMillis(RunningTier tier) {
    return tier.startup().toNanos() / 1e6;
  }
}
