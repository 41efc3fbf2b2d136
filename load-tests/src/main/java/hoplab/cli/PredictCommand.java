package hoplab.cli;

import hoplab.analysis.distance.Predictor;
import hoplab.result.LabException;
import hoplab.result.Run;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.PredictableBundles;
import hoplab.wire.Distance;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lab predict}: latency at any distance, without any load. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Predicts the latency of every variant and use case at any distance between the tiers, from",
      "the newest valid run with distances (./lab run network): time at distance 0, plus round trips",
      "in a row times distance, plus wake-up latency, which only such a run has measured.",
      ""
    })
final class PredictCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--edge-rtt",
      paramLabel = "TIME",
      description = "round trip between client and public tiers (default: 0)")
  private Duration edge = Duration.ZERO;

  @Option(
      names = "--private-rtt",
      paramLabel = "TIME",
      description = "round trip between tiers (default: 0)")
  private Duration privateLinks = Duration.ZERO;

  @Option(
      names = "--data-rtt",
      paramLabel = "TIME",
      description = "round trip between tiers and database (default: 0)")
  private Duration data = Duration.ZERO;

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      description =
          "the bundle to predict from (default: the newest with distances, else with a ledger)")
  private Path bundle;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "where to look for the newest bundle (default: results)")
  private Path results = Home.results();

  @Override
  public Integer call() {
    for (Duration one : List.of(edge, privateLinks, data)) {
      if (one.compareTo(Distance.LONGEST) > 0) {
        throw new ParameterException(
            spec.commandLine(),
            "a round trip takes up to %d s".formatted(Distance.LONGEST.toSeconds()));
      }
    }
    Run run = bundle == null ? newest() : Bundle.read(bundle);
    Predictor predictor = new Predictor(run);
    PrintWriter out = spec.commandLine().getOut();
    out.println("From " + run.id() + (run.valid() ? "" : ", which is INVALID") + ":");
    row(out, "use case", "variant", "p50 ms", "interval", "p90 ms", "p99 ms");
    for (Predictor.Predicted one : predictor.at(edge, privateLinks, data)) {
      row(
          out,
          one.useCase(),
          one.variant(),
          millis(one.p50Micros()),
          one.p50().map(i -> "[" + millis(i.low()) + ", " + millis(i.high()) + "]").orElse("n/a"),
          millis(one.p90Micros()),
          millis(one.p99Micros()));
    }
    predictor
        .untimed()
        .forEach(useCase -> out.println("No times of the " + useCase + " in this bundle."));
    predictor
        .extrapolations(edge, privateLinks, data)
        .forEach(sentence -> out.println("Extrapolated: " + sentence + "."));
    out.flush();
    return 0;
  }

  private Run newest() {
    return PredictableBundles.newest(results)
        .orElseThrow(
            () ->
                new LabException(
                    "no bundle under "
                        + results
                        + " can be predicted from: run ./lab run network first"));
  }

  private static String millis(double micros) {
    return String.format(Locale.ROOT, "%.2f", micros / 1e3);
  }

  private static void row(PrintWriter out, Object... cells) {
    out.println(String.format(Locale.ROOT, "%-11s %-11s %9s %20s %9s %9s", cells).stripTrailing());
  }
}
