package hoplab.analysis;

import hoplab.result.Latency;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figures of a latency that are given an interval and compared. */
enum Figure {
  P50("p50", Latency::p50Micros),
  P90("p90", Latency::p90Micros),
  P99("p99", Latency::p99Micros),
  P999("p99.9", Latency::p999Micros),
  MEAN("mean", Latency::meanMicros);

  private final String label;
  private final ToDoubleFunction<Latency> micros;

  Figure(String label, ToDoubleFunction<Latency> micros) {
    this.label = label;
    this.micros = micros;
  }

  /** As it stands in {@code comparisons[].quantile}. */
  String label() {
    return label;
  }

  double microsOf(Latency latency) {
    return micros.applyAsDouble(latency);
  }

  /** One for each. */
  double[] of(List<Latency> latencies) {
    return latencies.stream().mapToDouble(micros).toArray();
  }
}
