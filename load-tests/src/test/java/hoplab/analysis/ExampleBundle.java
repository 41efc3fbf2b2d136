package hoplab.analysis;

import hoplab.analysis.comparison.Findings;
import hoplab.analysis.validity.TracedFigures;
import hoplab.analysis.validity.ValidityRules;
import hoplab.measure.HistogramFile;
import hoplab.result.Database;
import hoplab.result.Latency;
import hoplab.result.Machine;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.Source;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.HdrHistogram.Histogram;

/** A bundle in which everything fits: three trials with their histogram logs. */
public final class ExampleBundle {

  private static final Instant STARTED_AT = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Source SOURCE = new Source("0123456789abcdef", false);

  private ExampleBundle() {}

  /** Writes it into a folder of its own name and returns that. */
  public static Path write(Path results) throws IOException {
    Path folder = Files.createDirectories(results.resolve(Bundle.name(STARTED_AT, SOURCE, "hop")));
    Random random = new Random(9);
    List<ExampleTrial> trials = ExampleTrial.three();
    for (ExampleTrial trial : trials) {
      writeHistograms(folder, random, trial);
      writeHistograms(folder, random, trial.andBusy().busy);
    }
    Bundle.write(folder, run(ExampleTrial.results(trials)));
    return folder;
  }

  private static void writeHistograms(Path folder, Random random, ExampleTrial trial)
      throws IOException {
    for (int i = 0; i < trial.targets.size(); i++) {
      ExampleTarget target = trial.targets.get(i);
      long[] nanos = times(random, target.latency.p50Micros());
      ExampleTarget measured = new ExampleTarget(target.name, latency(nanos));
      trial.targets.set(i, measured);
      String log = measured.recording(trial.number, trial.load, trial.windowMillis()).histogram();
      long start = STARTED_AT.toEpochMilli();
      HistogramFile.write(
          folder.resolve(log), target.name, histogram(nanos), start, start + 10_000);
    }
  }

  /** What stands in it, without its files. */
  public static Run run() {
    return run(ExampleTrial.results(ExampleTrial.three()));
  }

  private static Run run(List<TrialResult> trials) {
    Plan plan = ExampleTrial.plan(trials.size(), ExampleTrial.BUSY_RATE);
    Findings findings = Findings.of(plan, Set.of(), trials);
    List<Warning> warnings =
        ValidityRules.warnings(plan, trials, findings, TracedFigures.of(plan, trials));
    return RunBuilder.builder()
        .schemaVersion(Run.SCHEMA_VERSION)
        .experiment("hop")
        .id(Bundle.name(STARTED_AT, SOURCE, "hop"))
        .startedAt(STARTED_AT)
        .durationMillis(120_000)
        .valid(Findings.valid(warnings))
        .seed(7)
        .source(SOURCE)
        .plan(plan)
        .machine(
            new Machine("p", 2, 2, 8_000_000_000L, "os", "k", null, "j", null, null, 0.5, 0.02))
        .database(
            new Database(Database.Kind.EMBEDDED, "PostgreSQL 18.1", 2_900.0, 152.0, 90_000_000L))
        .warnings(warnings)
        .variants(findings.under(warnings).variants())
        .comparisons(findings.under(warnings).comparisons())
        .trials(trials)
        .build();
  }

  private static long[] times(Random random, double medianMicros) {
    long[] nanos = new long[1_000];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = Math.round(1e3 * medianMicros * Math.exp(0.3 * random.nextGaussian()));
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static Latency latency(long[] sorted) {
    return new Latency(
        sorted.length,
        0,
        sorted[499] / 1e3,
        sorted[899] / 1e3,
        sorted[989] / 1e3,
        sorted[998] / 1e3,
        Arrays.stream(sorted).sum() / 1e3 / sorted.length,
        null);
  }

  private static Histogram histogram(long[] nanos) {
    Histogram histogram = new Histogram(1_000, 60_000_000_000L, 3);
    Arrays.stream(nanos).forEach(histogram::recordValue);
    return histogram;
  }
}
