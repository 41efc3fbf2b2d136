package hoplab.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts what crosses one wire; its connections live on several threads. */
final class TrafficCounter {

  private final LongAdder connections = new LongAdder();
  private final LongAdder roundTrips = new LongAdder();
  private final LongAdder bytesUp = new LongAdder();
  private final LongAdder bytesDown = new LongAdder();

  /** A crossing whose answer may not be complete. */
  static final class Open {
    private final long upNanos;
    private final boolean opening;
    private long downNanos;

    private Open(long upNanos, long downNanos, boolean opening) {
      this.upNanos = upNanos;
      this.downNanos = downNanos;
      this.opening = opening;
    }
  }

  private final List<Open> crossings = new ArrayList<>(); // guarded by itself
  private volatile boolean tracing;

  /** A connection was opened, which takes a round trip of its own. */
  void opened() {
    connections.increment();
    roundTrips.increment();
  }

  /** The direction has changed: the far end answers. */
  void turned() {
    roundTrips.increment();
  }

  void up(int bytes) {
    bytesUp.add(bytes);
  }

  void down(int bytes) {
    bytesDown.add(bytes);
  }

  boolean tracing() {
    return tracing;
  }

  /** Keeps every crossing from now on; those kept before are forgotten. */
  void trace(boolean on) {
    synchronized (crossings) {
      crossings.clear();
      tracing = on;
    }
  }

  /** An answer begins; more of it may follow. */
  Open answered(long upNanos, long downNanos, boolean opening) {
    Open crossing = new Open(upNanos, downNanos, opening);
    synchronized (crossings) {
      crossings.add(crossing);
    }
    return crossing;
  }

  /** More of an answer has come by. */
  void continued(Open crossing, long downNanos) {
    synchronized (crossings) {
      crossing.downNanos = downNanos;
    }
  }

  List<RoundTrip> crossings() {
    synchronized (crossings) {
      return crossings.stream()
          .map(open -> new RoundTrip(open.upNanos, open.downNanos, open.opening))
          .toList();
    }
  }

  Traffic traffic() {
    return new Traffic(connections.sum(), roundTrips.sum(), bytesUp.sum(), bytesDown.sum());
  }
}
