package hoplab.trial.injector;

import hoplab.client.Client;
import hoplab.client.OpenLoad;
import hoplab.client.Request;
import hoplab.client.UserStream;
import hoplab.client.Visit;
import hoplab.launch.RunningVariant;
import hoplab.measure.Arrivals;
import hoplab.measure.HistogramFile;
import hoplab.measure.Recording;
import hoplab.measure.UsageSnapshot;
import hoplab.measure.UserChoices;
import hoplab.result.LabException;
import hoplab.result.Load;
import hoplab.result.LoadStep;
import hoplab.result.LoadStep.Driver;
import hoplab.result.LoadStep.Mode;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.RunContext;
import hoplab.trial.UsageTracker;
import hoplab.wire.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/**
 * Makes steps of a load curve: lets users arrive at a rate for a while, and notes what was used.
 */
public final class StepRunner implements AutoCloseable {

  /**
   * Requests without an answer at one moment; who arrives then is not sent. It bounds what an
   * overloaded variant still has to do when the step is over.
   */
  private static final int MOST_IN_FLIGHT = 1_000;

  /** A 99th percentile wants this many users, unless they would take longer than is worth it. */
  private static final int USERS = 1_000;

  private static final double LONGEST_STEP = 3; // times the length that was asked for

  private static final long SLACK_MILLIS = 60_000;

  private static final int FAST_ANSWERS = 10;
  private static final long RECOVERY_LIMIT_NANOS = 15_000_000_000L;

  private final int trial;
  private final RunContext run;
  private final Map<String, RunningVariant> running;
  private final Map<String, Function<String, List<Request>>> fetches;
  private final Transport transport = Transport.start("load", 1);
  private final Client client = Client.on(transport);
  private final OpenLoad load = new OpenLoad(client, MOST_IN_FLIGHT);
  private final UsageTracker usage;
  private final Random random;
  private final List<LoadStep> made = new ArrayList<>();
  private final Map<String, List<Histogram>> histograms = new LinkedHashMap<>();
  private final long startMillis = System.currentTimeMillis();

  /**
   * A trial whose variants may come and go between steps.
   *
   * @param running what is up, by name
   * @param fetches the requests of a user fetch for any user, by the name of who is to be called
   */
  public StepRunner(
      int trial,
      RunContext run,
      Map<String, RunningVariant> running,
      Map<String, Function<String, List<Request>>> fetches) {
    this.trial = trial;
    this.run = run;
    this.running = running;
    this.fetches = fetches;
    this.usage = new UsageTracker(trial, Load.QUIET, run, running);
    this.random = new Random(run.options().seed() + trial);
  }

  /** Lets the code of the client become warm; nothing is kept. */
  public void warmUp(double ratePerSecond, double millis) {
    run(stream(names(), ratePerSecond, millis));
  }

  /** Nobody is called. */
  public LoadStep idle(double millis) {
    UsageSnapshot before = usage.now();
    long begin = System.nanoTime();
    try {
      TimeUnit.MICROSECONDS.sleep(Math.round(1e3 * millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
    double elapsed = (System.nanoTime() - begin) / 1e6;
    return kept(
        new StepRecord(trial, 0, Mode.SIDE_BY_SIDE, Driver.VISITS, elapsed)
            .idle(running.values(), usage.now().since(before)));
  }

  /** Every user calls everyone. */
  public LoadStep sideBySide(double ratePerSecond, double millis) {
    return step(Mode.SIDE_BY_SIDE, names(), ratePerSecond, millis);
  }

  /** Every user calls one variant. */
  public LoadStep alone(String name, double ratePerSecond, double millis) {
    double wanted = Math.max(millis, Math.min(LONGEST_STEP * millis, USERS * 1e3 / ratePerSecond));
    return step(Mode.ALONE, List.of(name), ratePerSecond, wanted);
  }

  private List<String> names() {
    return List.copyOf(fetches.keySet());
  }

  private LoadStep step(Mode mode, List<String> names, double ratePerSecond, double millis) {
    UserStream stream = stream(names, ratePerSecond, millis);
    UsageSnapshot before = usage.now();
    long begin = System.nanoTime();
    run(stream);
    double elapsed = (System.nanoTime() - begin) / 1e6;
    for (int target = 0; target < names.size(); target++) {
      Histogram histogram = stream.recording().histogram(target);
      histogram.setTag(BundlePaths.stepTag(made.size()));
      histograms.computeIfAbsent(names.get(target), name -> new ArrayList<>()).add(histogram);
    }
    return kept(
        new StepRecord(trial, ratePerSecond, mode, Driver.VISITS, elapsed)
            .of(names, running, stream.recording(), usage.now().since(before)));
  }

  private LoadStep kept(LoadStep step) {
    made.add(step);
    return step;
  }

  /** All steps so far. */
  public List<LoadStep> made() {
    return List.copyOf(made);
  }

  /** Writes the histograms of all steps into the bundle, a log for each variant. */
  public void write() {
    try {
      for (var one : histograms.entrySet()) {
        HistogramFile.writeAll(
            run.bundle().resolve(BundlePaths.steps(one.getKey(), trial)),
            one.getKey() + " in each step",
            one.getValue(),
            startMillis,
            System.currentTimeMillis());
      }
    } catch (IOException e) {
      throw new LabException("the steps of trial " + trial + " cannot be kept: " + e, e);
    }
  }

  private UserStream stream(List<String> names, double ratePerSecond, double millis) {
    int users = (int) Math.max(1, Math.round(ratePerSecond * millis / 1e3));
    Arrivals arrivals =
        Arrivals.draw(random.nextLong(), 1, users, Math.round(users * 1e9 / ratePerSecond));
    return new UserStream(
        arrivals,
        new UserChoices(random.nextLong(), run.plan().users(), names.size()),
        names.stream().<Function<String, List<Request>>>map(fetches::get).toList(),
        new Recording(arrivals, names));
  }

  private void run(UserStream stream) {
    Arrivals arrivals = stream.arrivals();
    long lastMillis = arrivals.offsetNanos(arrivals.count() - 1) / 1_000_000;
    try {
      load.block(List.of(stream), 0, lastMillis * 1_000_000)
          .get(lastMillis + SLACK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new LabException("a step did not come to its end: see the logs of the tiers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /**
   * Asks a variant until it answers fast several times in a row.
   *
   * @param p99LimitMicros fast is half of this
   * @return false if it does not within a time limit
   */
  public boolean recovers(String name, double p99LimitMicros) {
    Function<String, List<Request>> requests = fetches.get(name);
    String user = new UserChoices(1, run.plan().users(), 1).userId(0);
    long begin = System.nanoTime();
    int fast = 0;
    while (fast < FAST_ANSWERS) {
      if (System.nanoTime() - begin > RECOVERY_LIMIT_NANOS) {
        return false;
      }
      boolean good =
          Visit.of(client, requests.apply(user))
              .handle(
                  (answer, e) ->
                      e == null && answer.isOk() && answer.nanos() < 500 * p99LimitMicros)
              .join();
      fast = good ? fast + 1 : 0;
    }
    return true;
  }

  @Override
  public void close() {
    client.close();
    transport.close();
  }
}
