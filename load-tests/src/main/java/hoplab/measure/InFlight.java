package hoplab.measure;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How many requests are in flight, per target: counted by those who send and receive, looked at by
 * one observer at moments that have nothing to do with either. The mean of what the observer sees
 * must equal rate times time (Little, Operations Research 9, 1961), which is computed from stamps
 * that the observer does not know.
 */
public final class InFlight {

  private final AtomicIntegerArray now;
  private final long[] seen;
  private long samples;

  InFlight(int targets) {
    now = new AtomicIntegerArray(targets);
    seen = new long[targets];
  }

  /** One more is on its way. */
  void begin(int target) {
    now.incrementAndGet(target);
  }

  /** One has come back, or never will. */
  void end(int target) {
    now.decrementAndGet(target);
  }

  /** Looks at all targets once; for the one observer. */
  synchronized void sample() {
    samples++;
    for (int target = 0; target < seen.length; target++) {
      seen[target] += now.get(target);
    }
  }

  /** How many times the observer looked. */
  synchronized long samples() {
    return samples;
  }

  /** Mean of what the observer saw; 0 if it never looked. */
  synchronized double mean(int target) {
    return samples == 0 ? 0 : (double) seen[target] / samples;
  }
}
