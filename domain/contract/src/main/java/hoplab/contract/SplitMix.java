package hoplab.contract;

import java.util.List;

/**
 * Numbers that depend on a seed and a position only.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood: Fast splittable
 *     pseudorandom number generators, OOPSLA 2014</a>
 */
final class SplitMix {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix(long seed, long stream) {
    state = mix(seed + mix(stream * GOLDEN_GAMMA));
  }

  /** A number from 0 to bound - 1; the bias is below bound / 2^32. */
  int below(int bound) {
    state += GOLDEN_GAMMA;
    return (int) (((mix(state) >>> 32) * bound) >>> 32);
  }

  /** One entry, each equally likely. */
  <T> T oneOf(List<T> entries) {
    return entries.get(below(entries.size()));
  }

  private static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
