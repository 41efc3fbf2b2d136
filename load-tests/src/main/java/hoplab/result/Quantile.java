package hoplab.result;

import hoplab.statistics.Interval;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The figures of a latency that are given an interval and compared: its quantiles, its mean. */
public enum Quantile implements Word {
  P50(Latency::p50Micros, LatencyIntervals::p50Micros),
  P90(Latency::p90Micros, LatencyIntervals::p90Micros),
  P99(Latency::p99Micros, LatencyIntervals::p99Micros),
  P999(Latency::p999Micros, LatencyIntervals::p999Micros),
  MEAN(Latency::meanMicros, LatencyIntervals::meanMicros);

  private final ToDoubleFunction<Latency> micros;
  private final Function<LatencyIntervals, Interval> interval;

  Quantile(ToDoubleFunction<Latency> micros, Function<LatencyIntervals, Interval> interval) {
    this.micros = micros;
    this.interval = interval;
  }

  @Override
  public String label() {
    return this == P999 ? "p99.9" : Word.super.label();
  }

  /** The figure, in microseconds. */
  public double of(Latency latency) {
    return micros.applyAsDouble(latency);
  }

  /** Its interval over trials, in microseconds; null where the latency has none. */
  public Interval intervalOf(Latency latency) {
    return latency.intervals() == null ? null : interval.apply(latency.intervals());
  }
}
