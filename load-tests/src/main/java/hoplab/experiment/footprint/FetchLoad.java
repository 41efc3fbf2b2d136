package hoplab.experiment.footprint;

import hoplab.client.Client;
import hoplab.client.Request;
import hoplab.client.Visit;
import hoplab.contract.SeededShop;
import hoplab.measure.Arrivals;
import hoplab.measure.ReportedTimes;
import hoplab.measure.UserChoices;
import hoplab.result.LabException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** User fetches of one variant: many at once, then users who arrive at a steady rate. */
final class FetchLoad {

  /** Callers at once: several times what a pool of connections holds. */
  static final int SIMULTANEOUS = 64;

  private static final double TOLERATED_FAILURES = 0.001;
  private static final long COUNT_AGAIN_NANOS = 100_000_000;
  private static final String TIMES = "server-timing";

  private final Client client;
  private final Function<String, List<Request>> requests;
  private final UserChoices choices;
  private final long seed;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param requests of a fetch, for a user's id
   */
  FetchLoad(Client client, Function<String, List<Request>> requests, long seed) {
    this.client = client;
    this.requests = requests;
    this.choices = new UserChoices(seed, SeededShop.USERS, 1);
    this.seed = seed;
  }

  /**
   * Callers who ask again as soon as they have an answer.
   *
   * @param counted is asked time and again
   * @return the most that it said
   */
  int surge(long nanos, IntSupplier counted) {
    long end = System.nanoTime() + nanos;
    CompletableFuture<?> all =
        CompletableFuture.allOf(
            IntStream.range(0, SIMULTANEOUS)
                .mapToObj(any -> caller(end))
                .toArray(CompletableFuture[]::new));
    int most = 0;
    while (!all.isDone()) {
      most = Math.max(most, counted.getAsInt());
      LockSupport.parkNanos(COUNT_AGAIN_NANOS);
    }
    all.join();
    return most;
  }

  private CompletableFuture<Void> caller(long end) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    again(end, done);
    return done;
  }

  /** Failures are no matter here: connections are counted, and nothing is timed. */
  private void again(long end, CompletableFuture<Void> done) {
    if (System.nanoTime() >= end) {
      done.complete(null);
      return;
    }
    Visit.of(client, requests.apply(choices.userId(asked.getAndIncrement())))
        .whenComplete((answer, failure) -> again(end, done));
  }

  /** What tiers reported of the answers to a steady load. */
  static final class Answered {
    private int requests;
    private double ownNanos;
    private final Map<String, Double> serviceNanos = new HashMap<>();

    int requests() {
      return requests;
    }

    /** Whether any tier said what it took. */
    boolean reported() {
      return ownNanos > 0;
    }

    /** From the arrival of a request to its answer, a mean; 0 for a tier that none reached. */
    double wallMicros(String tier, String publicTier) {
      double nanos = tier.equals(publicTier) ? ownNanos : serviceNanos.getOrDefault(tier, 0.0);
      return nanos / 1e3 / requests;
    }

    private void take(List<String> header) {
      ReportedTimes times = ReportedTimes.of(header);
      requests++;
      ownNanos += times.own().total();
      if (times.longestService().total() > 0) {
        serviceNanos.merge(
            times.longestService().name(), (double) times.longestService().total(), Double::sum);
      }
    }
  }

  /**
   * Users who arrive whatever became of those before them.
   *
   * @throws LabException if more than one in a thousand got no good answer
   */
  Answered steady(double ratePerSecond, Duration length) {
    int users = (int) Math.max(1, Math.round(ratePerSecond * length.toNanos() / 1e9));
    Arrivals arrivals = Arrivals.draw(seed, 1, users, length.toNanos());
    List<CompletableFuture<Optional<List<String>>>> answers = new ArrayList<>();
    long begin = System.nanoTime();
    for (int user = 0; user < users; user++) {
      long due = begin + arrivals.offsetNanos(user);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      answers.add(
          Visit.of(client, requests.apply(choices.userId(user)))
              .handle(
                  (outcome, failure) ->
                      failure == null && outcome.isOk()
                          ? Optional.of(outcome.replies().get(0).all(TIMES))
                          : Optional.empty()));
    }
    Answered answered = new Answered();
    answers.forEach(answer -> answer.join().ifPresent(answered::take));
    if (users - answered.requests() > TOLERATED_FAILURES * users) {
      throw new LabException(
          "%d of %d user fetches got no good answer".formatted(users - answered.requests(), users));
    }
    return answered;
  }
}
