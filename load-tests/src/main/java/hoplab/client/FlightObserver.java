package hoplab.client;

import hoplab.measure.InFlight;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** Looks at the visits in flight at random moments, from a thread of its own, until closed. */
public final class FlightObserver implements AutoCloseable {

  private static final long LEAST_NANOS = 1_000_000;
  private static final long SPREAD_NANOS = 2_000_000;

  private final List<InFlight> all;
  private final SplittableRandom random;
  private final Thread thread = new Thread(this::watch, "visit-observer");
  private volatile boolean over;

  private FlightObserver(List<InFlight> all, long seed) {
    this.all = all;
    this.random = new SplittableRandom(seed);
  }

  /** Begins to look. */
  public static FlightObserver start(List<InFlight> all, long seed) {
    FlightObserver observer = new FlightObserver(List.copyOf(all), seed);
    observer.thread.setDaemon(true);
    observer.thread.start();
    return observer;
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    while (!over) {
      all.forEach(InFlight::sample);
      LockSupport.parkNanos(LEAST_NANOS + random.nextLong(SPREAD_NANOS));
    }
  }
}
