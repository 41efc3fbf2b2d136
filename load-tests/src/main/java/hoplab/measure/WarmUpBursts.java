package hoplab.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Bursts of calls, and after each a gap until the processors are idle: compilers starve under
 * continuous load, and what is called meanwhile runs in slow code.
 */
public final class WarmUpBursts {

  /**
   * Calls that are under way at the same time: enough to keep two processors busy. More would only
   * queue before the processors and keep the compilers from them.
   */
  public static final int CALLERS = 4;

  /** Below this share of all processors the compilers are done with what a burst gave them. */
  private static final double IDLE_LOAD = 0.3;

  /** How long the load is looked at before it is judged. */
  private static final long IDLE_LOOK_MILLIS = 150;

  /** A machine that is never idle is not waited for longer than this. */
  private static final long LONGEST_GAP_MILLIS = 2_500;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final LongSupplier nanoClock;
  private final long burstNanos;

  /** Makes the calls of a burst. */
  @FunctionalInterface
  public interface Burst {

    /**
     * Calls as fast as the targets answer.
     *
     * @param endNanos when the burst is over, on the nanosecond clock
     * @return whether this burst was the last that is needed
     */
    boolean callUntil(long endNanos) throws InterruptedException;
  }

  /**
   * @param nanoClock nanoseconds that never run backwards
   * @param burstNanos length of a burst
   */
  public WarmUpBursts(LongSupplier nanoClock, long burstNanos) {
    this.nanoClock = nanoClock;
    this.burstNanos = burstNanos;
  }

  /**
   * Bursts and gaps, until a burst was the last that is needed, or until the limit.
   *
   * @param limitNanos on the nanosecond clock
   * @return whether a burst was the last that is needed
   */
  public boolean run(long limitNanos, Burst burst) throws InterruptedException {
    boolean enough = false;
    while (!enough && nanoClock.getAsLong() < limitNanos) {
      enough = burst.callUntil(Math.min(nanoClock.getAsLong() + burstNanos, limitNanos));
      awaitIdle(limitNanos);
    }
    return enough;
  }

  /** Returns when they are idle enough, or after the longest gap, or at the limit. */
  private void awaitIdle(long limitNanos) throws InterruptedException {
    long end =
        Math.min(
            limitNanos, nanoClock.getAsLong() + TimeUnit.MILLISECONDS.toNanos(LONGEST_GAP_MILLIS));
    system.getCpuLoad(); // begins the interval that the next call is about
    do {
      TimeUnit.MILLISECONDS.sleep(IDLE_LOOK_MILLIS);
    } while (system.getCpuLoad() > IDLE_LOAD && nanoClock.getAsLong() < end);
  }
}
