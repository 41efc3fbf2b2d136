package hoplab.simulation;

import hoplab.measure.CallSink;
import hoplab.measure.TraceChoice;
import hoplab.measure.WarmUpMedians;
import hoplab.result.WarmUp;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps the rounds of the warm-up: bursts of calls with an idle gap after each, until the medians
 * of every target are steady or the time is up. Its users run on several threads.
 */
final class WarmUpRounds implements CallSink {

  private final int users;
  private final WarmUpMedians medians;
  private final long limitNanos;
  private final LongSupplier nanoClock;
  private final TraceChoice traced;
  private final ProgressMarks marks;

  private final AtomicLong startNanos = new AtomicLong();
  private final AtomicLong burstStartNanos = new AtomicLong();
  private final AtomicInteger burstsDone = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger seats = new AtomicInteger();
  private volatile int round;
  private volatile double signInMillis;
  private volatile WarmUp ended;

  /**
   * @param users how many users take part
   * @param medians of the targets that they call
   * @param limitMillis the warm-up ends at the latest after this time
   * @param nanoClock nanoseconds that never run backwards
   * @param traced which calls are, taken for blocks
   * @param marks told of every round
   */
  WarmUpRounds(
      int users,
      WarmUpMedians medians,
      int limitMillis,
      LongSupplier nanoClock,
      TraceChoice traced,
      ProgressMarks marks) {
    this.users = users;
    this.medians = medians;
    this.limitNanos = limitMillis * 1_000_000L;
    this.nanoClock = nanoClock;
    this.traced = traced;
    this.marks = marks;
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
    for (int target = 0; target < medians.targets(); target++) {
      medians.count(target, requestsPerTarget);
    }
  }

  /**
   * The first who comes starts the clock.
   *
   * @param signInNanos how long it took before that to sign in
   */
  void begin(long signInNanos) {
    signInMillis = signInNanos / 1e6;
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
    return now - burstStartNanos.get() < WarmUpMedians.BURST_NANOS
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
    boolean steady = medians.closeRound();
    burstsDone.set(0);
    burstStartNanos.set(0);
    long spent = nanoClock.getAsLong() - startNanos.get();
    int closed = round + 1;
    marks.warmUp(closed, spent / 1_000_000);
    round = closed;
    if (steady) {
      ended = summary(WarmUp.Ended.STEADY);
    } else if (spent + SimulationDefaults.GAP_MILLIS * 1_000_000 >= limitNanos) {
      ended = summary(WarmUp.Ended.TIME_LIMIT);
    }
  }

  private WarmUp summary(WarmUp.Ended why) {
    long spent = startNanos.get() == 0 ? 0 : nanoClock.getAsLong() - startNanos.get();
    return new WarmUp(
        round, (long) calls.get() * medians.targets(), spent / 1e6, why, signInMillis);
  }

  @Override
  public long traceKey(int arrival) {
    return traced.traces(arrival) ? traced.key(arrival) : 0;
  }

  @Override
  public void sent(int target) {
    // nothing is in flight that anyone counts
  }

  @Override
  public void answered(
      int arrival, int target, long nanos, long handOver, List<String> serverTiming) {
    medians.add(target, nanos);
  }

  @Override
  public void failed(int arrival, int target, boolean wasSent) {
    // counted as a call, gives no time
  }
}
