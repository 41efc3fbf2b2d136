package hoplab.analysis;

import hoplab.result.Latency;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.TargetRecording;
import hoplab.result.bundle.BundlePaths;
import java.util.List;

/** A target as an honest trial of ten seconds records it, with single figures to be spoilt. */
public final class ExampleTarget {

  public final String name;
  public Latency latency;
  public double inFlightFactor = 1;
  public long samples = 10_000;
  public long partsExceedingWhole = 0;
  public double unexplainedShare = 0.4;

  public ExampleTarget(String name, Latency latency) {
    this.name = name;
    this.latency = latency;
  }

  public ExampleTarget(String name, double p50Micros) {
    this(name, latency(1_000, 0, p50Micros));
  }

  public static Latency latency(long count, long errors, double p50Micros) {
    return new Latency(
        count,
        errors,
        p50Micros,
        1.5 * p50Micros,
        3 * p50Micros,
        6 * p50Micros,
        1.2 * p50Micros,
        null);
  }

  TargetRecording recording(int trial, Load load, double windowMillis) {
    double inFlight = latency.count() * latency.meanMicros() / (windowMillis * 1e3);
    double unexplained = unexplainedShare * latency.meanMicros();
    double db = 0.25 * latency.meanMicros();
    return new TargetRecording(
        name,
        latency,
        load == Load.QUIET
            ? List.of(0.99 * latency.p50Micros(), 1.01 * latency.p50Micros())
            : List.of(latency.p50Micros()),
        inFlight * inFlightFactor,
        samples,
        List.of(
            new Part("app", Part.Kind.DB, db),
            new Part("app", Part.Kind.APP, latency.meanMicros() - db - unexplained),
            new Part("client", Part.Kind.UNEXPLAINED, unexplained)),
        partsExceedingWhole,
        BundlePaths.histogram(name, trial, load),
        null);
  }
}
