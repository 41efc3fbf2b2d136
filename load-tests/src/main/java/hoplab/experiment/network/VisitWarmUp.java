package hoplab.experiment.network;

import hoplab.client.Client;
import hoplab.client.UserStream;
import hoplab.client.Visit;
import hoplab.measure.Processors;
import hoplab.result.LabException;
import hoplab.result.Plan;
import hoplab.result.UseCase;
import hoplab.result.WarmUp;
import hoplab.statistics.Steadiness;
import hoplab.trial.TierFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/**
 * Brings everyone to working temperature: bursts of visits as fast as they are answered, and after
 * each a gap until the processors are idle, for compilers starve under continuous load. Ends once
 * the medians of every target are steady, or by the time limit.
 */
final class VisitWarmUp {

  private static final long BURST_NANOS = 500_000_000;
  private static final int TOGETHER = 4;
  private static final int VISITS_BEFORE_STEADY = 3_000;

  private final PointLoad load;
  private final Plan plan;
  private final Processors processors;
  private final Random random;
  private final List<List<Double>> medians = new ArrayList<>();
  private long visits;
  private int round;

  VisitWarmUp(PointLoad load, Plan plan, Processors processors, long seed) {
    this.load = load;
    this.plan = plan;
    this.processors = processors;
    this.random = new Random(seed);
  }

  /** Warms up. */
  WarmUp run(Client client, DoubleConsumer progress) {
    long begin = System.nanoTime();
    long limitNanos = plan.warmUpLimitMillis() * 1_000_000L;
    WarmUp.Ended ended = WarmUp.Ended.TIME_LIMIT;
    try {
      while (System.nanoTime() - begin < limitNanos) {
        burst(client, Math.min(System.nanoTime() + BURST_NANOS, begin + limitNanos));
        processors.awaitIdle(begin + limitNanos);
        progress.accept(Math.min(1, (double) (System.nanoTime() - begin) / limitNanos));
        if (isSteady()) {
          ended = WarmUp.Ended.STEADY;
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted while warming up", e);
    }
    return new WarmUp(round, visits, (System.nanoTime() - begin) / 1e6, ended);
  }

  private boolean isSteady() {
    int targets = load.streams().get(0).targets().size();
    return visits / targets
            >= Math.min(VISITS_BEFORE_STEADY, TierFlags.warmRequests(plan.compilers()))
        && medians.stream()
            .allMatch(
                all -> Steadiness.STANDARD.reached(all.stream().mapToDouble(x -> x).toArray()));
  }

  /** Rounds of visits, a few of them under way at the same time; the median of user fetches. */
  private void burst(Client client, long until) {
    UserStream userFetch = load.stream(UseCase.USER_FETCH.label());
    int targets = userFetch.targets().size();
    List<List<Long>> times = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      times.add(new ArrayList<>());
    }
    while (System.nanoTime() < until) {
      List<CompletableFuture<Visit.Outcome>> together = new ArrayList<>();
      int target = random.nextInt(targets);
      for (int i = 0; i < TOGETHER; i++) {
        UserStream stream = stream();
        String userId = stream.choices().userId(random.nextInt(1 << 20));
        together.add(Visit.of(client, stream.targets().get(target).apply(userId)));
      }
      for (CompletableFuture<Visit.Outcome> visit : together) {
        Visit.Outcome outcome = visit.join();
        visits++;
        times.get(target).add(outcome.nanos());
      }
    }
    round++;
    for (int target = 0; target < targets; target++) {
      if (medians.size() <= target) {
        medians.add(new ArrayList<>());
      }
      List<Long> sorted = times.get(target).stream().sorted().toList();
      if (!sorted.isEmpty()) {
        medians.get(target).add((double) sorted.get(sorted.size() / 2));
      }
    }
  }

  /** Each use case as often as when measuring. */
  private UserStream stream() {
    List<String> useCases = load.useCases();
    double total = load.streams().stream().mapToDouble(one -> one.arrivals().perBlock()).sum();
    double lot = random.nextDouble() * total;
    for (String useCase : useCases) {
      lot -= load.stream(useCase).arrivals().perBlock();
      if (lot < 0) {
        return load.stream(useCase);
      }
    }
    return load.stream(useCases.get(0));
  }
}
