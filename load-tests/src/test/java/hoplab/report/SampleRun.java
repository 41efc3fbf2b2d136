package hoplab.report;

import hoplab.report.plot.Curve;
import hoplab.report.plot.Distributions;
import hoplab.result.Comparison;
import hoplab.result.Database;
import hoplab.result.Injection;
import hoplab.result.Jit;
import hoplab.result.Latency;
import hoplab.result.LatencyIntervals;
import hoplab.result.Machine;
import hoplab.result.Part;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.SignInSwitch;
import hoplab.result.Source;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.TrialTier;
import hoplab.result.VariantResult;
import hoplab.result.WarmUp;
import hoplab.result.Warning;
import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/** A run as a real one looks, made up from a seed; every piece can be exchanged. */
public final class SampleRun {
  private static final int REQUESTS_PER_TRIAL = 2_000;
  private static final double HALF_WIDTH_IN_RANGES = 0.9;

  int trials = 3;
  boolean valid = true;
  Source source = new Source("0524c66a9d3e5f7081b2c3d4e5f60718293a4b5c", false);
  Database database =
      new Database(Database.Kind.EMBEDDED, "PostgreSQL 18.1", 2_930.0, 96.0, 148L << 20);
  Jit compilers = Jit.TIERED;
  Boolean aotCache = false;
  String governor = "performance";
  List<Warning> warnings = new ArrayList<>();
  List<SampleVariant> variants = new ArrayList<>(SampleVariant.THE_FOUR);
  public String histogramPrefix = "";
  Verdict ruler = Verdict.INDISTINGUISHABLE;

  private final Random random = new Random(7);
  private final List<Curve> curves = new ArrayList<>();

  public Run run() {
    List<TrialResult> results = new ArrayList<>();
    for (int trial = 1; trial <= trials; trial++) {
      results.add(trial(trial));
    }
    return RunBuilder.builder()
        .schemaVersion(Run.SCHEMA_VERSION)
        .experiment("hop")
        .id("20261123T142530Z-0524c66-hop")
        .startedAt(Instant.parse("2026-11-23T14:25:30Z"))
        .durationMillis(132_400)
        .valid(valid)
        .seed(7)
        .source(source)
        .plan(plan())
        .machine(machine())
        .database(database)
        .warnings(warnings)
        .variants(variants.stream().map(v -> variant(v, results)).toList())
        .comparisons(comparisons(results))
        .trials(results)
        .build();
  }

  /** Call after {@link #run()}. */
  Distributions distributions() {
    return new Distributions(curves);
  }

  public List<Curve> curves() {
    return curves;
  }

  private Plan plan() {
    return new Plan(
        trials == 3 ? Plan.RigorLevel.QUICK : Plan.RigorLevel.CUSTOM,
        trials,
        100,
        null,
        20,
        1_000,
        20_000,
        50,
        10,
        1.02,
        0.95,
        "all-in",
        SignInSwitch.ON,
        50,
        10,
        compilers,
        aotCache,
        List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"),
        List.of("-Xmx512m"));
  }

  private Machine machine() {
    return new Machine(
        "AMD EPYC 7B13",
        2,
        1,
        24L << 30,
        "Debian GNU/Linux 12",
        "6.1.0-28-amd64",
        "CFS, PREEMPT_DYNAMIC",
        "Eclipse Adoptium 17.0.13+11",
        governor,
        "KVM",
        0.21,
        0.03);
  }

  private TrialResult trial(int number) {
    List<TargetRecording> targets = new ArrayList<>();
    List<TrialTier> tiers = new ArrayList<>();
    for (SampleVariant variant : variants) {
      targets.add(target(variant, number));
      variant.tiers().forEach(tier -> tiers.add(new TrialTier(variant.name(), tier, 0.01)));
    }
    Injection injection =
        new Injection(
            new WarmUp(6 + number, 4_200, 9_800 + 700 * number, WarmUp.Ended.STEADY, 4_100.0),
            100,
            99.97,
            20_011,
            38,
            212,
            1_904,
            targets);
    return new TrialResult(
        number,
        1 + number % 2,
        List.of("all-in/app", "bff-hybrid/bff"),
        2,
        injection,
        tiers,
        database.cpuMicrosPerRequest(),
        0.38,
        0.012,
        0.001,
        null);
  }

  private TargetRecording target(SampleVariant variant, int trial) {
    double shift = 1 + 0.02 * random.nextGaussian();
    Histogram nanos = new Histogram(3);
    List<Double> blocks = new ArrayList<>();
    for (int block = 0; block < 20; block++) {
      Histogram one = new Histogram(3);
      for (int i = 0; i < REQUESTS_PER_TRIAL / 20; i++) {
        double tail = random.nextDouble() < 0.03 ? 1 + 4 * random.nextDouble() : 1;
        double micros = variant.medianMicros() * shift * Math.exp(0.18 * random.nextGaussian());
        one.recordValue((long) (micros * tail * 1_000));
      }
      nanos.add(one);
      blocks.add(one.getValueAtPercentile(50) / 1_000.0);
    }
    curves.add(new Curve(variant.name(), trial, nanos));
    return new TargetRecording(
        variant.name(),
        latency(nanos),
        blocks,
        0.031,
        40_000,
        parts(variant, nanos.getMean() / 1e3),
        0,
        histogramPrefix + variant.name() + "-" + trial + ".hlog",
        null);
  }

  private static Latency latency(Histogram nanos) {
    return new Latency(
        nanos.getTotalCount(),
        0,
        nanos.getValueAtPercentile(50) / 1e3,
        nanos.getValueAtPercentile(90) / 1e3,
        nanos.getValueAtPercentile(99) / 1e3,
        nanos.getValueAtPercentile(99.9) / 1e3,
        nanos.getMean() / 1e3,
        null);
  }

  private static List<Part> parts(SampleVariant variant, double meanMicros) {
    List<Part> parts = new ArrayList<>();
    double explained = 0;
    for (Part share : variant.shares()) {
      parts.add(new Part(share.tier(), share.kind(), share.meanMicros() * meanMicros));
      explained += share.meanMicros();
    }
    parts.add(new Part("client", Part.Kind.UNEXPLAINED, (1 - explained) * meanMicros));
    return parts;
  }

  private VariantResult variant(SampleVariant variant, List<TrialResult> results) {
    double mean = mean(figures(variant.name(), results, Latency::meanMicros));
    return new VariantResult(
        variant.name(),
        variant.duplicateOf(),
        variant.outside(),
        new Latency(
            (long) REQUESTS_PER_TRIAL * trials,
            0,
            mean(figures(variant.name(), results, Latency::p50Micros)),
            mean(figures(variant.name(), results, Latency::p90Micros)),
            mean(figures(variant.name(), results, Latency::p99Micros)),
            mean(figures(variant.name(), results, Latency::p999Micros)),
            mean,
            trials == 1 ? null : intervals(variant.name(), results)),
        parts(variant, mean),
        variant.tiers(),
        List.of());
  }

  private LatencyIntervals intervals(String name, List<TrialResult> results) {
    return new LatencyIntervals(
        around(figures(name, results, Latency::p50Micros)),
        around(figures(name, results, Latency::p90Micros)),
        around(figures(name, results, Latency::p99Micros)),
        around(figures(name, results, Latency::p999Micros)),
        around(figures(name, results, Latency::meanMicros)));
  }

  private List<Comparison> comparisons(List<TrialResult> results) {
    List<Comparison> comparisons = new ArrayList<>();
    for (SampleVariant variant : variants) {
      if (trials > 1 && !variant.name().equals("all-in")) {
        for (Quantile quantile : Quantile.values()) {
          comparisons.add(comparison(variant, quantile, results));
        }
      }
    }
    return comparisons;
  }

  private Comparison comparison(
      SampleVariant variant, Quantile quantile, List<TrialResult> results) {
    double[] base = figures("all-in", results, quantile::of);
    double[] differences = figures(variant.name(), results, quantile::of);
    double[] twin = figures("all-in'", results, quantile::of);
    for (int i = 0; i < base.length; i++) {
      differences[i] -= base[i];
      twin[i] -= base[i];
    }
    double floor = variant.duplicateOf() == null ? Math.abs(mean(twin)) : 0;
    Interval ci = around(differences);
    boolean clear = !ci.contains(0) && Math.abs(mean(differences)) > Math.max(floor, 10);
    Verdict verdict =
        !valid
            ? Verdict.INVALID
            : variant.duplicateOf() != null
                ? ruler
                : clear ? Verdict.REAL : Verdict.INDISTINGUISHABLE;
    return Comparison.byFloor(
        variant.name(), "all-in", quantile, mean(differences), ci.low(), ci.high(), floor, verdict);
  }

  private static double[] figures(
      String name, List<TrialResult> results, ToDoubleFunction<Latency> figure) {
    return results.stream()
        .flatMap(trial -> trial.injection().targets().stream())
        .filter(target -> target.name().equals(name))
        .mapToDouble(target -> figure.applyAsDouble(target.latency()))
        .toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  private static Interval around(double[] values) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double half = HALF_WIDTH_IN_RANGES * (high - low);
    return new Interval(mean(values) - half, mean(values) + half);
  }
}
