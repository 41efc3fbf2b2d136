package hoplab.measure;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks at the requests in flight at random moments, from a thread of its own, until closed. */
public final class FlightObserver implements AutoCloseable {

  /** On average every 2 ms, and up to 1 ms earlier or later, so that no rhythm meets another. */
  private static final long LEAST_NANOS = 1_000_000;

  private static final long SPREAD_NANOS = 2_000_000;

  private final Thread thread;
  private volatile boolean over;

  private FlightObserver(List<InFlight> all, long seed) {
    thread = new Thread(() -> look(all, seed, () -> !over), "hoplab-flight-observer");
    thread.setDaemon(true);
  }

  /** Begins to look. */
  public static FlightObserver start(List<InFlight> all, long seed) {
    FlightObserver observer = new FlightObserver(List.copyOf(all), seed);
    observer.thread.start();
    return observer;
  }

  /**
   * Looks from the present thread.
   *
   * @param seed source of the moments
   * @param goesOn asked before each look
   */
  public static void look(List<InFlight> all, long seed, BooleanSupplier goesOn) {
    SplittableRandom random = new SplittableRandom(seed);
    while (goesOn.getAsBoolean()) {
      all.forEach(InFlight::sample);
      LockSupport.parkNanos(LEAST_NANOS + random.nextLong(SPREAD_NANOS));
    }
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
}
