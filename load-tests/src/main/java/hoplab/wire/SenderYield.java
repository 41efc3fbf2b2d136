package hoplab.wire;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Yields the processor to whoever has just sent, until it waits for its answer, before the wire
 * wakes the receiver.
 *
 * <p>A sender wakes the wire in the middle of its own call, often on its own processor. If the wire
 * hands on at once, the receiver has to be woken on another processor, which on a virtual machine
 * takes 40 to 50 us, and its answer came 0.1 ms later than over a distance, where the sender has
 * been waiting for long. So a wire without a distance was slower by itself than one with, and every
 * distance seemed that much too short. A wire that polls the clock for a short distance keeps the
 * sender running likewise.
 *
 * <p>Where processors are busy, yielding takes a whole slice of theirs, milliseconds (with as many
 * other busy threads as processors, 12 ms for a call). So after one that took long the wire does
 * without for some hand-ons, and for twice as many after each further long one. Where requests come
 * at thousands a second there is none at all: the receiver is running anyway, and yielding cost
 * throughput.
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
  void yield() {
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
