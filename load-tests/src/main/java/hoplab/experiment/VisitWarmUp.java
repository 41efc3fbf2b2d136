package hoplab.experiment;

import hoplab.client.Client;
import hoplab.client.UserStream;
import hoplab.client.Visit;
import hoplab.measure.WarmUpBursts;
import hoplab.measure.WarmUpMedians;
import hoplab.result.LabException;
import hoplab.result.Plan;
import hoplab.result.WarmUp;
import hoplab.statistics.Steadiness;
import hoplab.trial.TierFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/**
 * Warms up by visits: several at a time, as fast as they are answered, in bursts. Ends once the
 * medians of every target are steady, or by the time limit.
 */
final class VisitWarmUp {

  private final PointLoad load;
  private final Plan plan;
  private final Random random;
  private final int targets;
  private final WarmUpMedians medians;
  private long visits;
  private int round;

  VisitWarmUp(PointLoad load, Plan plan, long seed) {
    this.load = load;
    this.plan = plan;
    this.random = new Random(seed);
    this.targets = load.streams().get(0).targets().size();
    this.medians =
        new WarmUpMedians(targets, TierFlags.warmRequests(plan), Steadiness.STANDARD::reached);
  }

  /** Warms up. */
  WarmUp run(Client client, DoubleConsumer progress) {
    long begin = System.nanoTime();
    long limitNanos = plan.warmUpLimitMillis() * 1_000_000L;
    try {
      boolean steady =
          new WarmUpBursts(System::nanoTime, WarmUpMedians.BURST_NANOS)
              .run(
                  begin + limitNanos,
                  until -> {
                    burst(client, until);
                    progress.accept(Math.min(1, (double) (System.nanoTime() - begin) / limitNanos));
                    return medians.closeRound();
                  });
      WarmUp.Ended ended = steady ? WarmUp.Ended.STEADY : WarmUp.Ended.TIME_LIMIT;
      return new WarmUp(round, visits, (System.nanoTime() - begin) / 1e6, ended, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted while warming up", e);
    }
  }

  /** Visits to one target after the other, at random. */
  private void burst(Client client, long until) {
    while (System.nanoTime() < until) {
      List<CompletableFuture<Visit.Outcome>> together = new ArrayList<>();
      int target = random.nextInt(targets);
      for (int i = 0; i < WarmUpBursts.CALLERS; i++) {
        UserStream stream = stream();
        String userId = stream.choices().userId(random.nextInt(1 << 20));
        together.add(Visit.of(client, stream.targets().get(target).apply(userId)));
      }
      for (CompletableFuture<Visit.Outcome> visit : together) {
        medians.add(target, visit.join().nanos());
        visits++;
      }
    }
    round++;
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
