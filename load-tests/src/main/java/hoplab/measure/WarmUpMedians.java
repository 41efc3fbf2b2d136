package hoplab.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Predicate;

/**
 * Says when a warm-up may end: keeps the median of each round for each target, and judges whether
 * they are steady. Threads may add times at the same moment; a round is closed by one of them.
 */
public final class WarmUpMedians {

  /** Length of the burst of a round. */
  public static final long BURST_NANOS = 400_000_000L;

  /**
   * Steady medians do not count before every target had so many requests, or those that make its
   * code warm if they are fewer: they would be those of code between two compilers.
   */
  public static final int REQUESTS_BEFORE_STEADY = 5_000;

  /** Times kept per target and round; more would not move a median. */
  private static final int TIMES_PER_ROUND = 1 << 15;

  private final int leastRequests;
  private final Predicate<double[]> steady;
  private final AtomicIntegerArray requests;
  private final AtomicIntegerArray timesInRound;
  private final long[][] times;
  private final List<List<Double>> medians = new ArrayList<>();

  /**
   * @param targets how many there are
   * @param warmRequests so many requests bring a target's code to where it stays
   * @param steady judges the medians of one target, oldest first
   */
  public WarmUpMedians(int targets, int warmRequests, Predicate<double[]> steady) {
    this.leastRequests = Math.min(REQUESTS_BEFORE_STEADY, warmRequests);
    this.steady = steady;
    requests = new AtomicIntegerArray(targets);
    timesInRound = new AtomicIntegerArray(targets);
    times = new long[targets][TIMES_PER_ROUND];
    for (int target = 0; target < targets; target++) {
      medians.add(new ArrayList<>());
    }
  }

  /** How many targets there are. */
  public int targets() {
    return times.length;
  }

  /** Counts requests that gave no time. */
  public void count(int target, int untimedRequests) {
    requests.addAndGet(target, untimedRequests);
  }

  /** Takes one time in the present round. */
  public void add(int target, long nanos) {
    requests.incrementAndGet(target);
    int place = timesInRound.getAndIncrement(target);
    if (place < TIMES_PER_ROUND) {
      times[target][place] = nanos;
    }
  }

  /**
   * Ends a round, while nobody adds anything.
   *
   * @return whether every target was called often enough, was timed in this round, and is steady
   */
  public boolean closeRound() {
    boolean everyMedianSteady = true;
    for (int target = 0; target < targets(); target++) {
      int count = Math.min(timesInRound.getAndSet(target, 0), TIMES_PER_ROUND);
      Arrays.sort(times[target], 0, count);
      if (count > 0) {
        medians.get(target).add((double) times[target][count / 2]);
      }
      everyMedianSteady &=
          count > 0
              && requests.get(target) >= leastRequests
              && steady.test(medians.get(target).stream().mapToDouble(x -> x).toArray());
    }
    return everyMedianSteady;
  }
}
