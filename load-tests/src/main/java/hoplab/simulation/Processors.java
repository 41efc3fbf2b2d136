package hoplab.simulation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells when the machine's processors have nothing left to do. */
final class Processors {

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final LongSupplier nanoClock;

  Processors(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /**
   * Returns when they are idle enough, or after the longest gap, or at the limit.
   *
   * @param limit on the nanosecond clock
   */
  void awaitIdle(long limit) throws InterruptedException {
    long end =
        Math.min(limit, nanoClock.getAsLong() + TimeUnit.MILLISECONDS.toNanos(Knobs.LONGEST_GAP));
    system.getCpuLoad(); // begins the interval that the next call is about
    do {
      TimeUnit.MILLISECONDS.sleep(Knobs.IDLE_LOOK_MILLIS);
    } while (system.getCpuLoad() > Knobs.IDLE_LOAD && nanoClock.getAsLong() < end);
  }
}
