package hoplab.measure;

import java.util.stream.LongStream;

/**
 * Times in ascending order, and what can be read off them. Exact: nothing is rounded to histogram
 * buckets.
 */
public final class SortedTimes {

  private final long[] nanos;

  /**
   * Takes times in any order.
   *
   * @param times in nanoseconds
   */
  public SortedTimes(LongStream times) {
    nanos = times.sorted().toArray();
  }

  /** How many there are. */
  public int count() {
    return nanos.length;
  }

  /**
   * The smallest time that at least the given share of all do not exceed: the nearest-rank quantile
   * (Hyndman and Fan 1996, type 1), as HdrHistogram defines it too. In microseconds; 0 if there are
   * none.
   *
   * @param share 0 to 1
   */
  public double micros(double share) {
    if (nanos.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(share * nanos.length - 1e-9);
    return nanos[Math.min(nanos.length, Math.max(1, rank)) - 1] / 1e3;
  }

  /** Sum divided by count, in microseconds; 0 if there are none. */
  double meanMicros() {
    return nanos.length == 0 ? 0 : LongStream.of(nanos).sum() / 1e3 / nanos.length;
  }
}
