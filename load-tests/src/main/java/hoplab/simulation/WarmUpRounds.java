package hoplab.simulation;

import hoplab.measure.CallSink;
import hoplab.result.WarmUp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Keeps the rounds of the warm-up: bursts of calls with an idle gap after each, until the medians
 * of every target are steady or the time is up. Its users run on several threads.
 */
final class WarmUpRounds implements CallSink {

  private final int users;
  private final int targets;
  private final long limitNanos;
  private final double leastRequests;
  private final LongSupplier nanoClock;
  private final Predicate<double[]> steady;
  private final ProgressMarks marks;

  private final AtomicLong startNanos = new AtomicLong();
  private final AtomicLong burstStartNanos = new AtomicLong();
  private final AtomicInteger burstsDone = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger seats = new AtomicInteger();
  private final AtomicIntegerArray answersInAll;
  private final AtomicIntegerArray answersInRound;
  private final long[][] times;
  private final List<List<Double>> medians = new ArrayList<>();
  private volatile int round;
  private volatile WarmUp ended;

  /**
   * @param users how many users take part
   * @param targets how many targets they call
   * @param limitMillis the warm-up ends at the latest after this time
   * @param warmRequests so many requests bring a target's code to where it stays
   * @param nanoClock nanoseconds that never run backwards
   * @param steady judges the medians of one target, oldest first
   * @param marks told of every round
   */
  WarmUpRounds(
      int users,
      int targets,
      int limitMillis,
      int warmRequests,
      LongSupplier nanoClock,
      Predicate<double[]> steady,
      ProgressMarks marks) {
    this.users = users;
    this.targets = targets;
    this.limitNanos = limitMillis * 1_000_000L;
    this.leastRequests = SimulationDefaults.SHARE_BEFORE_STEADY * warmRequests;
    this.nanoClock = nanoClock;
    this.steady = steady;
    this.marks = marks;
    answersInAll = new AtomicIntegerArray(targets);
    answersInRound = new AtomicIntegerArray(targets);
    times = new long[targets][SimulationDefaults.SAMPLES_PER_ROUND];
    for (int target = 0; target < targets; target++) {
      medians.add(new ArrayList<>());
    }
  }

  /** Gives the next calling user a number. */
  int nextArrival() {
    return calls.getAndIncrement();
  }

  /** Whether the user who asks calls in the rounds; the others only open their connections. */
  boolean isCaller() {
    return seats.getAndIncrement() < users;
  }

  /** Counts requests that every target got before the first round. */
  void preheated(int requestsPerTarget) {
    calls.addAndGet(requestsPerTarget);
    for (int target = 0; target < targets; target++) {
      answersInAll.addAndGet(target, requestsPerTarget);
    }
  }

  /** The first who comes starts the clock. */
  void begin() {
    startNanos.compareAndSet(0, nanoClock.getAsLong());
  }

  /** Whether another round is to come; the first is skipped only if there is no time at all. */
  boolean goesOn() {
    return ended == null && limitNanos > 0;
  }

  /** Whether the burst of the present round goes on; the first who asks starts it. */
  boolean inBurst() {
    long now = nanoClock.getAsLong();
    burstStartNanos.compareAndSet(0, now);
    return now - burstStartNanos.get() < SimulationDefaults.BURST_NANOS
        && now - startNanos.get() < limitNanos;
  }

  /** A user has ended their burst; the last one closes the round. Returns the round's number. */
  int burstDone() {
    int finished = round;
    if (burstsDone.incrementAndGet() == users) {
      closeRound();
    }
    return finished;
  }

  /** Whether a round still waits for users. */
  boolean isOpen(int finishedRound) {
    return round == finishedRound && ended == null;
  }

  /** How it went; a warm-up without rounds ended by its time limit. */
  WarmUp result() {
    WarmUp result = ended;
    return result != null ? result : summary(WarmUp.Ended.TIME_LIMIT);
  }

  /** All users have ended their burst, so no one else is here. */
  private void closeRound() {
    boolean everyMedianSteady = true;
    for (int target = 0; target < targets; target++) {
      int count =
          Math.min(answersInRound.getAndSet(target, 0), SimulationDefaults.SAMPLES_PER_ROUND);
      Arrays.sort(times[target], 0, count);
      if (count > 0) {
        medians.get(target).add((double) times[target][count / 2]);
      }
      everyMedianSteady &=
          count > 0
              && answersInAll.get(target) >= leastRequests
              && steady.test(medians.get(target).stream().mapToDouble(x -> x).toArray());
    }
    burstsDone.set(0);
    burstStartNanos.set(0);
    long spent = nanoClock.getAsLong() - startNanos.get();
    int closed = round + 1;
    marks.warmUp(closed, spent / 1_000_000);
    round = closed;
    if (everyMedianSteady) {
      ended = summary(WarmUp.Ended.STEADY);
    } else if (spent + SimulationDefaults.GAP_MILLIS * 1_000_000 >= limitNanos) {
      ended = summary(WarmUp.Ended.TIME_LIMIT);
    }
  }

  private WarmUp summary(WarmUp.Ended why) {
    long spent = startNanos.get() == 0 ? 0 : nanoClock.getAsLong() - startNanos.get();
    return new WarmUp(round, (long) calls.get() * targets, spent / 1e6, why);
  }

  @Override
  public void sent(int target) {
    // nothing is in flight that anyone counts
  }

  @Override
  public void answered(
      int arrival, int target, long nanos, long handOver, List<String> serverTiming) {
    answersInAll.incrementAndGet(target);
    int place = answersInRound.getAndIncrement(target);
    if (place < SimulationDefaults.SAMPLES_PER_ROUND) {
      times[target][place] = nanos;
    }
  }

  @Override
  public void failed(int arrival, int target, boolean wasSent) {
    // counted as a call, gives no time
  }
}
