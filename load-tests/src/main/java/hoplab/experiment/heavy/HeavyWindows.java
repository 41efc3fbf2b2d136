package hoplab.experiment.heavy;

import hoplab.client.Client;
import hoplab.client.ClosedLoad;
import hoplab.client.ClosedLoad.Answer;
import hoplab.client.OpenLoad;
import hoplab.client.Reply;
import hoplab.client.Request;
import hoplab.client.UserStream;
import hoplab.launch.RunningVariant;
import hoplab.measure.Arrivals;
import hoplab.measure.HistogramFile;
import hoplab.measure.Recording;
import hoplab.measure.ReportedTimes;
import hoplab.measure.UsageDifference;
import hoplab.measure.UsageSnapshot;
import hoplab.measure.UserChoices;
import hoplab.result.HeavyWindow;
import hoplab.result.HeavyWindow.Made;
import hoplab.result.HeavyWindowBuilder;
import hoplab.result.HeavyWork;
import hoplab.result.LabException;
import hoplab.result.Latency;
import hoplab.result.Load;
import hoplab.result.UseCase;
import hoplab.result.bundle.BundlePaths;
import hoplab.statistics.Sample;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.StaffCredentials;
import hoplab.trial.TierFlags;
import hoplab.trial.UsageTracker;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** The windows of one variant in one trial. */
final class HeavyWindows implements AutoCloseable {

  /** Of the measurement that was asked for, so much is one window, but no more than is worth it. */
  private static final double WINDOW_PART = 0.6;

  private static final double LONGEST_MILLIS = 8_000;

  private static final Duration AROUND = Duration.ofMillis(600);

  private static final int MOST_IN_FLIGHT = 1_000;
  private static final int WARM_CALLERS = 2;

  /** A statement runs through its code hundreds of times. */
  private static final int FETCHES_FOR_A_STATEMENT = 20;

  private static final double UNSEEN_MILLIS = 500;
  private static final long SLACK_MILLIS = 60_000;
  private static final int OK = 200;
  private static final int OVERLOADED = 503;

  private final int trial;
  private final RunContext run;
  private final RunningVariant running;
  private final StaffCredentials shown;
  private final Transport transport = Transport.start("fetches", 1);
  private final Transport statementTransport = Transport.start("statements", 1);
  private final Client client = Client.on(transport);
  private final Client statementClient = Client.on(statementTransport);
  private final List<Long> dbWaits = new ArrayList<>();
  private final OpenLoad load = new OpenLoad(client, MOST_IN_FLIGHT, this::answered);
  private final UsageTracker usage;
  private final ReadinessPolls polls;
  private final Random random;
  private final List<Histogram> histograms = new ArrayList<>();
  private final long startMillis = System.currentTimeMillis();

  HeavyWindows(int trial, RunContext run, RunningVariant running, Random random) {
    this.trial = trial;
    this.run = run;
    this.running = running;
    this.shown = StaffCredentials.at(running);
    this.usage = new UsageTracker(trial, Load.QUIET, run, Map.of(running.label(), running));
    this.polls = new ReadinessPolls(running);
    this.random = random;
  }

  private static double millis(RunOptions options) {
    return Math.min(LONGEST_MILLIS, WINDOW_PART * options.measurement().toMillis());
  }

  /** The measurement that was asked for, in ms; empty where windows have their greatest length. */
  static Optional<Long> measured(HeavyWork work) {
    return work.windows().stream()
        .map(window -> window.planned() * 1e3 / work.ratePerSecond())
        .filter(millis -> millis < LONGEST_MILLIS)
        .map(millis -> Math.round(millis / WINDOW_PART))
        .findFirst();
  }

  /** How long a window takes, with the statements that it begins and ends with. */
  static Duration lasts(RunOptions options) {
    return Duration.ofMillis(Math.round(millis(options))).plus(AROUND);
  }

  /** So that what is measured is the work, not the compilers of the tiers or of the lab. */
  void warmUp() {
    int fetches = TierFlags.warmRequests(run.plan());
    ClosedLoad users = ClosedLoad.start(client, anyUser(UseCase.USER_FETCH), WARM_CALLERS, fetches);
    ClosedLoad statements =
        ClosedLoad.start(
            statementClient,
            anyUser(UseCase.STATEMENT),
            WARM_CALLERS,
            fetches / FETCHES_FOR_A_STATEMENT);
    try {
      CompletableFuture.allOf(users.enough(), statements.enough())
          .get(run.options().warmUpLimit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // a warm-up ends by its limit too
    } catch (ExecutionException e) {
      throw new LabException("the warm-up failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
    await(users.stop());
    await(statements.stop());
    serve(stream(UNSEEN_MILLIS));
  }

  /**
   * One window.
   *
   * @param place of its histogram
   * @param statements in production all the time
   */
  HeavyWindow measure(String arrangement, int place, int statements) {
    shown.renew();
    ClosedLoad heavy = ClosedLoad.start(statementClient, anyUser(UseCase.STATEMENT), statements, 1);
    if (statements > 0) {
      await(heavy.enough());
    }
    UserStream stream = stream(millis(run.options()));
    dbWaits.clear();
    polls.start();
    UsageSnapshot before = usage.now();
    long begin = System.nanoTime();
    serve(stream);
    long end = System.nanoTime();
    UsageDifference used = usage.now().since(before);
    List<HeavyWindow.Probes> probes = polls.stop();
    List<Answer> answers =
        await(heavy.stop()).stream()
            .filter(answer -> answer.endNanos() >= begin && answer.endNanos() <= end)
            .toList();
    Histogram histogram = stream.recording().histogram(0);
    histogram.setTag(BundlePaths.stepTag(place));
    histograms.add(histogram);
    Latency latency = stream.recording().latency(0);
    return HeavyWindowBuilder.builder()
        .trial(trial)
        .arrangement(arrangement)
        .place(place)
        .statements(statements)
        .millis((end - begin) / 1e6)
        .planned(stream.arrivals().count())
        .sent(latency.count())
        .errors(latency.errors())
        .p50Micros(latency.p50Micros())
        .p99Micros(latency.p99Micros())
        .lagP99Micros(stream.recording().lag().micros(0.99))
        .dbWaitP50Micros(median(dbWaits))
        .busyShare(used.busyShare())
        .busyElsewhereShare(used.busyElsewhereShare())
        .stolenShare(used.stolenShare())
        .made(made(answers))
        .probes(probes)
        .build();
  }

  /** Writes the histograms of an arrangement into the bundle, and begins anew. */
  void write(String arrangement) {
    try {
      HistogramFile.writeAll(
          run.bundle().resolve(BundlePaths.steps(arrangement, trial)),
          arrangement + " in each window",
          histograms,
          startMillis,
          System.currentTimeMillis());
      histograms.clear();
    } catch (IOException e) {
      throw new LabException("the windows of trial " + trial + " cannot be kept: " + e, e);
    }
  }

  /** On the client's thread; nobody reads before the window is over. */
  private void answered(Reply reply) {
    ReportedTimes times = ReportedTimes.of(reply.all("server-timing"));
    dbWaits.add(times.own().dbWait() + times.longestService().dbWait());
  }

  private static Made made(List<Answer> answers) {
    List<Long> good =
        answers.stream().filter(one -> one.status() == OK).map(Answer::nanos).toList();
    long refused = answers.stream().filter(one -> one.status() == OVERLOADED).count();
    return new Made(good.size(), refused, answers.size() - good.size() - refused, median(good));
  }

  /** In microseconds; 0 if there are none. */
  private static double median(List<Long> nanos) {
    return nanos.isEmpty()
        ? 0
        : Sample.median(nanos.stream().mapToDouble(Long::doubleValue).toArray()) / 1e3;
  }

  private UserStream stream(double millis) {
    double rate = run.options().ratePerSecond();
    int users = (int) Math.max(1, Math.round(rate * millis / 1e3));
    Arrivals arrivals = Arrivals.draw(random.nextLong(), 1, users, Math.round(users * 1e9 / rate));
    return new UserStream(
        arrivals,
        new UserChoices(random.nextLong(), run.plan().users(), 1),
        List.of(requests(UseCase.USER_FETCH)),
        new Recording(arrivals, List.of(running.label())));
  }

  private void serve(UserStream stream) {
    Arrivals arrivals = stream.arrivals();
    long lastMillis = arrivals.offsetNanos(arrivals.count() - 1) / 1_000_000;
    await(load.block(List.of(stream), 0, lastMillis * 1_000_000), lastMillis + SLACK_MILLIS);
  }

  private Supplier<List<Request>> anyUser(UseCase useCase) {
    Function<String, List<Request>> requests = requests(useCase);
    Random users = new Random(random.nextLong());
    return () -> requests.apply(UserChoices.userIdOf(1 + users.nextInt(run.plan().users())));
  }

  private Function<String, List<Request>> requests(UseCase useCase) {
    return VisitTemplate.all(running, shown).stream()
        .filter(template -> useCase.is(template.name()))
        .findFirst()
        .<Function<String, List<Request>>>map(template -> template::requests)
        .orElseThrow(
            () -> new LabException(running.label() + " has no use case " + useCase.label()));
  }

  private static <T> T await(CompletableFuture<T> ending) {
    return await(ending, SLACK_MILLIS);
  }

  private static <T> T await(CompletableFuture<T> ending, long millis) {
    try {
      return ending.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new LabException("a window did not come to its end: see the logs of the tiers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  @Override
  public void close() {
    polls.close();
    client.close();
    statementClient.close();
    transport.close();
    statementTransport.close();
  }
}
