package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.measure.ServerTiming.Metric;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Any text as a {@code Server-Timing} header: never a failure, never a time that cannot be. */
public final class ServerTimingFuzz {

  private ServerTimingFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.ISO_8859_1);
    List<Metric> metrics = ServerTiming.parse(text);
    assertThat(metrics.size()).isLessThanOrEqualTo(ServerTiming.MOST_METRICS);
    for (Metric metric : metrics) {
      assertThat(metric.name()).isNotEmpty();
      assertThat(text).contains(metric.name());
      assertThat(metric.nanos()).isBetween(-1L, Duration.ofDays(1).toNanos());
    }
  }
}
