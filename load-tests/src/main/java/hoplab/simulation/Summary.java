package hoplab.simulation;

import hoplab.measure.SortedTimes;
import hoplab.result.Injection;
import hoplab.result.Latency;
import hoplab.result.TargetRecording;
import java.util.Locale;

/** What someone who runs the simulation alone reads at its end. */
final class Summary {

  private Summary() {}

  static String of(Injection injection, SortedTimes handOver) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "warm-up: %d rounds, %d requests, %.1f s, ended by %s",
        injection.warmUp().rounds(),
        injection.warmUp().requests(),
        injection.warmUp().millis() / 1e3,
        injection.warmUp().ended());
    line(
        text,
        "arrivals: %.2f/s of %.2f/s asked; late by %.0f us (p50), %.0f us (p99), %.0f us (most)",
        injection.achievedPerSecond(),
        injection.askedPerSecond(),
        injection.lagP50Micros(),
        injection.lagP99Micros(),
        injection.lagMaxMicros());
    line(
        text,
        "hand-over before the clock starts: %.1f us (p50), %.1f us (p99), %.1f us (most)",
        handOver.micros(0.5),
        handOver.micros(0.99),
        handOver.micros(1));
    line(
        text,
        "%-20s %8s %7s %9s %9s %9s %9s",
        "us",
        "count",
        "errors",
        "p50",
        "p90",
        "p99",
        "mean");
    for (TargetRecording target : injection.targets()) {
      Latency latency = target.latency();
      line(
          text,
          "%-20s %8d %7d %9.1f %9.1f %9.1f %9.1f",
          target.name(),
          latency.count(),
          latency.errors(),
          latency.p50Micros(),
          latency.p90Micros(),
          latency.p99Micros(),
          latency.meanMicros());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
