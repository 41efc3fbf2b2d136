package hoplab.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts wrong passwords by key, and those that are being checked: else a hundred guesses at the
 * same time would pass before the first is counted. A right password does not make wrong ones
 * forgotten.
 */
final class FailureCounter<K> {
  /** Far more keys than passwords can be checked for while failures count. */
  private static final int MAX_KEYS = 100_000;

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private record Count(int failures, int underWay, long endsNanos) {}

  private final int maxFailures;
  private final long windowNanos;
  private final LongSupplier nanoClock;
  private final Cache<K, Count> counts;

  FailureCounter(int maxFailures, Duration window, LongSupplier nanoClock) {
    this.maxFailures = maxFailures;
    this.windowNanos = window.toNanos();
    this.nanoClock = nanoClock;
    this.counts =
        Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfterWrite(window)
            .ticker(nanoClock::getAsLong)
            .build();
  }

  /**
   * Begins an attempt, which {@link #passed} or {@link #failed} has to end.
   *
   * @throws TooManyAttempts if too many have failed; the window begins with the first failure
   * @throws TooManyChecks if those under way may all fail, and this one would then be one too many
   */
  void begin(K key) {
    long now = nanoClock.getAsLong();
    counts.asMap().compute(key, (same, before) -> begun(now, current(now, before)));
  }

  /** The password was right, or nobody could check it. */
  void passed(K key) {
    long now = nanoClock.getAsLong();
    counts
        .asMap()
        .computeIfPresent(
            key,
            (same, before) -> {
              Count count = current(now, before);
              return count.failures == 0 && count.underWay <= 1
                  ? null
                  : new Count(count.failures, count.underWay - 1, count.endsNanos);
            });
  }

  /** The password was wrong, or there is no such user. */
  void failed(K key) {
    long now = nanoClock.getAsLong();
    counts
        .asMap()
        .compute(
            key,
            (same, before) -> {
              Count count = current(now, before);
              long ends = count.failures == 0 ? now + windowNanos : count.endsNanos;
              return new Count(count.failures + 1, Math.max(0, count.underWay - 1), ends);
            });
  }

  private static Count current(long now, Count before) {
    if (before == null) {
      return new Count(0, 0, now);
    }
    return before.failures > 0 && now - before.endsNanos >= 0
        ? new Count(0, before.underWay, now)
        : before;
  }

  private Count begun(long now, Count count) {
    if (count.failures >= maxFailures) {
      throw new TooManyAttempts(Math.max(1, ceilSeconds(count.endsNanos - now)));
    }
    if (count.failures + count.underWay >= maxFailures) {
      throw new TooManyChecks();
    }
    return new Count(count.failures, count.underWay + 1, count.endsNanos);
  }

  private static long ceilSeconds(long nanos) {
    return (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
  }
}
