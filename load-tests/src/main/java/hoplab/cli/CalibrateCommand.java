package hoplab.cli;

import hoplab.calibration.Calibration;
import hoplab.calibration.GatlingReading;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab calibrate}: what the instrument itself reads. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the instrument: what the recorder and Gatling read of servers whose time is known,",
      "and what a wire adds when it is asked for a distance. Takes about a minute.",
      ""
    })
final class CalibrateCommand implements Callable<Integer> {

  private static final int BLOCKS = 8;
  private static final double MOST_FLOOR_MICROS = 150;
  private static final double MOST_ERROR_MICROS = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of arrivals and of the order of the blocks (default: 1)")
  private long seed = 1;

  @Override
  public Integer call() {
    Calibration.Result result;
    List<GatlingReading> gatling;
    try (ProgressLine progress = ProgressLine.onStandardError(false)) {
      result =
          Calibration.run(
              Calibration.DISTANCES,
              Calibration.DELAYS,
              BLOCKS,
              seed,
              share -> progress.at("recorder and wire", 0.6 * share));
      progress.at("Gatling", 0.6);
      List<Duration> delays = new ArrayList<>(List.of(Duration.ZERO));
      delays.addAll(Calibration.DELAYS);
      gatling = GatlingReading.take(delays, seed);
    }
    PrintWriter out = spec.commandLine().getOut();
    boolean good = print(out, result, gatling);
    out.flush();
    return good ? 0 : Failures.BAD_RESULT;
  }

  private static boolean print(
      PrintWriter out, Calibration.Result result, List<GatlingReading> gatling) {
    line(out, "Known servers, called directly, medians:");
    line(out, "  %10s  %14s  %14s  %14s", "takes us", "its clock us", "recorder us", "adds us");
    for (Calibration.Reading one : result.servers()) {
      line(
          out,
          "  %10.0f  %14.1f  %14.1f  %14.1f",
          micros(one.asked()),
          one.serverMicros(),
          one.recorderMicros(),
          one.recorderMicros() - one.serverMicros());
    }
    line(out, "");
    line(out, "The same servers, called by Gatling, medians:");
    line(out, "  %10s  %14s  %14s", "takes us", "Gatling ms", "recorder us");
    for (GatlingReading one : gatling) {
      line(
          out,
          "  %10.0f  %14s  %14.1f",
          micros(one.delay()),
          one.gatlingMillis(),
          one.recorderMicros());
    }
    line(out, "");
    double floor = result.wireFloorMicros();
    line(
        out, "The wire alone, at distance 0, adds %.1f us (limit %.0f).", floor, MOST_FLOOR_MICROS);
    line(out, "Asked for a distance, with that floor subtracted:");
    line(out, "  %10s  %14s  %14s", "asked us", "adds us", "error us");
    boolean good = floor <= MOST_FLOOR_MICROS;
    for (Calibration.Reading one : result.wires()) {
      if (!one.asked().isZero()) {
        double error = result.errorMicros(one);
        good &= Math.abs(error) <= MOST_ERROR_MICROS;
        line(
            out,
            "  %10.0f  %14.1f  %14.1f",
            micros(one.asked()),
            micros(one.asked()) + error,
            error);
      }
    }
    line(
        out,
        good
            ? "The instrument is good: every error is within %.0f us."
            : "The instrument is bad on this machine: an error exceeds %.0f us, or the floor its"
                + " limit.",
        MOST_ERROR_MICROS);
    return good;
  }

  private static double micros(Duration duration) {
    return duration.toNanos() / 1e3;
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
