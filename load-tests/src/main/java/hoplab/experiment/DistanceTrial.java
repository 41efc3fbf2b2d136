package hoplab.experiment;

import hoplab.analysis.validity.ValidityLimits;
import hoplab.client.Client;
import hoplab.client.OpenLoad;
import hoplab.client.UserStream;
import hoplab.launch.LaunchContext;
import hoplab.launch.WiredLinks;
import hoplab.ledger.LedgerCounts;
import hoplab.ledger.SingleVisits;
import hoplab.measure.FlightObserver;
import hoplab.measure.HistogramFile;
import hoplab.result.Injection;
import hoplab.result.InjectionBuilder;
import hoplab.result.LabException;
import hoplab.result.LinkKind;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.TrialResultBuilder;
import hoplab.result.UseCase;
import hoplab.result.WarmUp;
import hoplab.result.Warning;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.ContractCheck;
import hoplab.trial.Participant;
import hoplab.trial.PublicTier;
import hoplab.trial.RunContext;
import hoplab.trial.TrialEnvironment;
import hoplab.trial.UsageTracker;
import hoplab.wire.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * One trial over distances: starts everyone once, with a wire on every link, and then goes round
 * the points in short blocks, in random order, so that whatever drifts touches all.
 */
final class DistanceTrial {

  /**
   * What a trial found.
   *
   * @param loopback the user fetch at distance 0, as a trial of its own
   * @param loads what was recorded at each point
   * @param counted the ledger, if it was asked for
   * @param refusals what was not measured, and why
   */
  record Outcome(
      TrialResult loopback, List<PointLoad> loads, LedgerCounts counted, List<Warning> refusals) {}

  private static final double START_SHARE = 0.15;
  private static final double WARM_UP_SHARE = 0.25;

  private final int number;
  private final RunContext run;
  private final Plan plan;
  private final LaunchContext context;
  private final WiredLinks links;
  private final List<Point> points;
  private final Predicate<String> useCases;
  private final long seed;
  private final Random random;

  DistanceTrial(
      int number,
      RunContext run,
      WiredLinks links,
      List<Point> points,
      Predicate<String> useCases,
      long seed) {
    this.number = number;
    this.run = run;
    this.plan = run.plan();
    this.context = run.launchOf(number, links);
    this.links = links;
    this.points = points;
    this.useCases = useCases;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * Runs it.
   *
   * @param counting whether to take the ledger too
   * @param progress hears the share of this trial that is done, 0 to 1
   */
  Outcome run(boolean counting, DoubleConsumer progress) {
    try (TrialEnvironment environment =
            new TrialEnvironment(number, run.participants(), context, random);
        Transport transport = Transport.start("visit", 1);
        Client client = Client.on(transport)) {
      environment.start(
          ContractCheck.coreOfTheUserFetch(seed), share -> progress.accept(START_SHARE * share));
      List<PointLoad> loads =
          points.stream()
              .map(point -> PointLoad.of(point, plan, environment, random, useCases))
              .toList();
      WarmUp warmUp =
          new VisitWarmUp(loads.get(0), plan, random.nextLong())
              .run(
                  client,
                  share -> {
                    environment.renewCredentials();
                    progress.accept(START_SHARE + WARM_UP_SHARE * share);
                  });
      UsageTracker usage = new UsageTracker(number, Load.QUIET, run, environment.running());
      long startMillis = System.currentTimeMillis();
      usage.begin(UsageTracker.NO_INJECTOR);
      measure(
          new OpenLoad(client),
          loads,
          share -> {
            environment.renewCredentials();
            progress.accept(
                START_SHARE + WARM_UP_SHARE + (1 - START_SHARE - WARM_UP_SHARE) * share);
          });
      usage.end(UsageTracker.NO_INJECTOR);
      LedgerCounts counted =
          counting ? counted(single(environment, transport), transport) : LedgerCounts.NOTHING;
      environment.checkAlive();
      write(loads, environment, startMillis);
      return new Outcome(
          result(environment, loads.get(0), warmUp, usage), loads, counted, environment.refusals());
    }
  }

  private List<SingleVisits> single(TrialEnvironment environment, Transport transport) {
    return environment.running().values().stream()
        .filter(running -> !running.label().equals(run.participants().duplicateName()))
        .map(running -> new SingleVisits(running, links.of(running.label()), transport))
        .toList();
  }

  /** Once everything is warm. */
  private LedgerCounts counted(List<SingleVisits> all, Transport transport) {
    List<LedgerCounts> parts =
        new ArrayList<>(all.stream().map(one -> LedgerCounts.of(one, useCases)).toList());
    if (useCases.test(UseCase.USER_FETCH.label())) {
      parts.add(LedgerCounts.summed(all, transport));
    }
    return LedgerCounts.sum(parts);
  }

  private void measure(OpenLoad load, List<PointLoad> loads, DoubleConsumer progress) {
    List<PointLoad> blocks = new ArrayList<>();
    int rounds = loads.stream().mapToInt(PointLoad::blocks).min().orElse(0);
    for (int round = 0; round < rounds; round++) {
      List<PointLoad> inRound = new ArrayList<>();
      for (PointLoad point : loads) {
        inRound.addAll(Collections.nCopies(point.blocks() / rounds, point));
      }
      Collections.shuffle(inRound, random);
      blocks.addAll(inRound);
    }
    for (int i = 0; i < blocks.size(); i++) {
      measure(load, blocks.get(i));
      progress.accept((i + 1.0) / blocks.size());
      run.progress().blocks(number, Load.QUIET, i + 1, blocks.size());
    }
    put(loads.get(0).point());
  }

  private void measure(OpenLoad load, PointLoad point) {
    put(point.point());
    int number = point.nextBlock();
    point.measured(block(load, point.light(), number));
    if (point.heavy().isPresent()) {
      List<UserStream> heavy = List.of(point.heavy().get());
      int first = PointLoad.HEAVY_BLOCKS_FOR_A_LIGHT_ONE * number;
      for (int i = 0; i < PointLoad.HEAVY_BLOCKS_FOR_A_LIGHT_ONE; i++) {
        block(load, heavy, first + i);
      }
    }
  }

  /** Returns how long it took, in nanoseconds. */
  private long block(OpenLoad load, List<UserStream> streams, int number) {
    try (FlightObserver observer =
        FlightObserver.start(
            streams.stream().map(stream -> stream.recording().inFlight()).toList(),
            random.nextLong())) {
      return load.block(streams, number, plan.blockMillis() * 1_000_000L)
          .get(plan.blockMillis() + ValidityLimits.BLOCK_SLACK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new LabException("a block did not come to its end: see the logs of the tiers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  private void put(Point point) {
    for (LinkKind kind : LinkKind.values()) {
      links.put(kind, point.distance(kind));
    }
  }

  private TrialResult result(
      TrialEnvironment environment, PointLoad loopback, WarmUp warmUp, UsageTracker usage) {
    UserStream userFetch = loopback.stream(UseCase.USER_FETCH.label());
    var lag = userFetch.recording().lag();
    double planned = (double) loopback.blocks() * plan.blockMillis();
    Injection injection =
        InjectionBuilder.builder()
            .warmUp(warmUp)
            .askedPerSecond(plan.ratePerSecond())
            .achievedPerSecond(userFetch.arrivals().count() * 1e3 / (planned + lag.micros(1) / 1e3))
            .measuredMillis(Math.max(planned, loopback.measuredNanos() / 1e6))
            .lagP50Micros(lag.micros(0.5))
            .lagP99Micros(lag.micros(0.99))
            .lagMaxMicros(lag.micros(1))
            .targets(targets(environment, userFetch))
            .build();
    return TrialResultBuilder.builder()
        .number(number)
        .baselineProcess(environment.baselineProcess())
        .startOrder(environment.startOrder())
        .archivedTiers(environment.archivedTiers())
        .injection(injection)
        .tiers(List.of())
        .databaseCpuMicrosPerRequest(null)
        .busyShare(usage.used().busyShare())
        .busyElsewhereShare(usage.used().busyElsewhereShare())
        .stolenShare(usage.used().stolenShare())
        .busy(null)
        .build();
  }

  private List<TargetRecording> targets(TrialEnvironment environment, UserStream stream) {
    List<TargetRecording> targets = new ArrayList<>();
    for (Participant one : environment.admitted()) {
      targets.add(
          PublicTier.name(
              stream.recording().target(targets.size(), BundlePaths.histogram(one.name(), number)),
              environment.running()));
    }
    return targets;
  }

  private void write(List<PointLoad> loads, TrialEnvironment environment, long startMillis) {
    long endMillis = System.currentTimeMillis();
    try {
      for (int target = 0; target < environment.admitted().size(); target++) {
        String name = environment.admitted().get(target).name();
        List<Histogram> all = new ArrayList<>();
        for (PointLoad load : loads) {
          for (String useCase : load.useCases()) {
            Histogram histogram = load.stream(useCase).recording().histogram(target);
            histogram.setTag(load.tag(useCase));
            all.add(histogram);
          }
        }
        HistogramFile.write(
            run.bundle().resolve(BundlePaths.histogram(name, number)),
            name,
            loads.get(0).stream(UseCase.USER_FETCH.label()).recording().histogram(target),
            startMillis,
            endMillis);
        HistogramFile.writeAll(
            run.bundle().resolve(BundlePaths.points(name, number)),
            name + " at each point",
            all,
            startMillis,
            endMillis);
      }
    } catch (IOException e) {
      throw new LabException("the recording of trial " + number + " cannot be kept: " + e, e);
    }
  }
}
