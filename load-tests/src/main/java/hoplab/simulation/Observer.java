package hoplab.simulation;

import hoplab.measure.FlightObserver;
import hoplab.measure.Recording;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Watches the measurement from a thread of its own: looks at the requests in flight at random
 * moments from the first block to the last user's end, and sets the marks for the lab.
 */
final class Observer {

  private final Recording recording;
  private final ProgressMarks marks;
  private final long startNanos;
  private final LoadWindow planned;
  private final LongConsumer elapsed;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private long nextProgressNanos; // of the observer's thread alone
  private volatile boolean cancelled;
  private volatile long endNanos;

  /**
   * @param startNanos start of the first block, on {@link System#nanoTime}
   * @param elapsed told every few milliseconds how long ago that was
   */
  Observer(
      Recording recording,
      ProgressMarks marks,
      long startNanos,
      LoadWindow planned,
      LongConsumer elapsed) {
    this.recording = recording;
    this.marks = marks;
    this.startNanos = startNanos;
    this.planned = planned;
    this.elapsed = elapsed;
    this.nextProgressNanos = startNanos;
  }

  /** Starts watching. */
  Observer start() {
    Thread thread = new Thread(this::watch, "hoplab-observer");
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  /** Waits until the last user has ended, which is noticed a few milliseconds later. */
  void awaitEnd() throws InterruptedException {
    if (!stopped.await(1, TimeUnit.SECONDS)) {
      cancelled = true;
      stopped.await();
    }
  }

  /** From the start of the first block to the end of the last user. */
  long measuredNanos() {
    return endNanos - startNanos;
  }

  private void watch() {
    System.gc(); // now, while no one measures, so that the next pause comes as late as possible
    waitUntil(startNanos - SimulationDefaults.MARK_AHEAD_NANOS);
    elapsed.accept(System.nanoTime() - startNanos);
    marks.measuring(planned.load());
    waitUntil(startNanos);
    FlightObserver.look(List.of(recording.inFlight()), planned.seed(), this::goesOn);
    endNanos = System.nanoTime();
    marks.measured(planned.load());
    stopped.countDown();
  }

  private boolean goesOn() {
    long now = System.nanoTime();
    elapsed.accept(now - startNanos);
    if (now - nextProgressNanos >= 0) {
      marks.progress(Math.min(1, (now - startNanos) / 1e6 / planned.measuredMillis()));
      nextProgressNanos += SimulationDefaults.PROGRESS_NANOS;
    }
    return !recording.complete() && !cancelled;
  }

  private void waitUntil(long momentNanos) {
    while (!cancelled && System.nanoTime() - momentNanos < 0) {
      LockSupport.parkNanos(momentNanos - System.nanoTime());
    }
  }
}
