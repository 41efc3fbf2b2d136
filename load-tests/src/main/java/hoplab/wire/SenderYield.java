package hoplab.wire;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Yields the processor, so that the thread that has just sent can block before the wire wakes the
 * receiver's.
 *
 * <p>A sender's system call wakes the wire's thread while it still runs, often on its own
 * processor. If the wire hands on at once, the receiver's thread has to be woken on another
 * processor, which on a virtual machine takes 40 to 50 us, and its answer came 0.1 ms later than
 * over a distance, where the sender has long blocked. So a wire without a distance was slower by
 * itself than one with, and every distance seemed that much too short. The same holds for a wire
 * that spins through a short distance.
 *
 * <p>Where processors are busy, a yield takes a whole time slice of other threads, milliseconds
 * (with as many other busy threads as processors, 12 ms for a call). So after one that took long
 * the wire hands on without yielding for a while, and twice as often after each further long one.
 * Where less than 0.5 ms has passed since the last hand-on there is no yield at all: the receiver's
 * thread is running anyway, and at thousands a second yielding cost throughput.
 *
 * <p>For one direction of one wire, whose connections live on several threads; when two meet here,
 * a count may get lost.
 */
final class SenderYield {

  static final long RARE_NANOS = 500_000;
  static final long LONG_NANOS = 200_000;
  static final int FEWEST_WITHOUT = 16;
  static final int MOST_WITHOUT = 1_024;

  private final LongSupplier nanoTime;
  private final Runnable yield;
  private final AtomicLong lastNanos;
  private final AtomicInteger without = new AtomicInteger();
  private volatile int withoutNext = FEWEST_WITHOUT;

  SenderYield() {
    this(System::nanoTime, Thread::yield);
  }

  /**
   * @param nanoTime the clock
   * @param yield as {@link Thread#yield}
   */
  SenderYield(LongSupplier nanoTime, Runnable yield) {
    this.nanoTime = nanoTime;
    this.yield = yield;
    this.lastNanos = new AtomicLong(nanoTime.getAsLong() - RARE_NANOS);
  }

  /** Yields, or returns at once where that would gain nothing. */
  void yieldProcessor() {
    long begin = nanoTime.getAsLong();
    if (begin - lastNanos.getAndSet(begin) < RARE_NANOS) {
      return;
    }
    if (without.get() > 0) {
      without.decrementAndGet();
      return;
    }
    yield.run();
    if (nanoTime.getAsLong() - begin > LONG_NANOS) {
      without.set(withoutNext);
      withoutNext = Math.min(2 * withoutNext, MOST_WITHOUT);
    } else {
      withoutNext = FEWEST_WITHOUT;
    }
  }
}
