package hoplab.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells when the machine's processors have nothing left to do. */
public final class Processors {

  /** Below this share of all processors the compilers are done with what a burst gave them. */
  private static final double IDLE_LOAD = 0.3;

  /** How long the load is looked at before it is judged. */
  private static final long IDLE_LOOK_MILLIS = 150;

  /** A machine that is never idle is not waited for longer than this, in milliseconds. */
  private static final long LONGEST_GAP_MILLIS = 2_500;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final LongSupplier nanoClock;

  /**
   * @param nanoClock nanoseconds that never run backwards
   */
  public Processors(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /**
   * Returns when they are idle enough, or after the longest gap, or at the limit.
   *
   * @param limit on the nanosecond clock
   */
  public void awaitIdle(long limit) throws InterruptedException {
    long end =
        Math.min(limit, nanoClock.getAsLong() + TimeUnit.MILLISECONDS.toNanos(LONGEST_GAP_MILLIS));
    system.getCpuLoad(); // begins the interval that the next call is about
    do {
      TimeUnit.MILLISECONDS.sleep(IDLE_LOOK_MILLIS);
    } while (system.getCpuLoad() > IDLE_LOAD && nanoClock.getAsLong() < end);
  }
}
