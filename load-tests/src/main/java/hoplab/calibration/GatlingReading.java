package hoplab.calibration;

import hoplab.client.CalibrationServer;
import hoplab.process.ChildProcess;
import hoplab.process.ProcessReaper;
import hoplab.process.TemporaryFolder;
import hoplab.result.Injection;
import hoplab.result.LabException;
import hoplab.simulation.HopSettings;
import hoplab.simulation.HopSettingsBuilder;
import hoplab.simulation.Injector;
import hoplab.simulation.Target;
import hoplab.simulation.TraceSettings;
import hoplab.wire.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Gatling reads of servers whose time is known: its own whole milliseconds, and what the
 * recorder inside it reads of the same calls.
 *
 * @param delay what the server took
 * @param gatlingMillis Gatling's own median
 * @param recorderMicros the recorder's median of the same calls
 */
public record GatlingReading(Duration delay, String gatlingMillis, double recorderMicros) {

  private static final int RATE_PER_SECOND = 200;
  private static final int BLOCKS = 4;
  private static final int BLOCK_MILLIS = 1_000;
  private static final int WARM_UP_MILLIS = 4_000;
  private static final long LIMIT_MILLIS = 90_000;
  private static final Pattern MEDIAN = Pattern.compile("50th percentile\\D*?\\|?\\s*([0-9,.]+|-)");

  /** Runs Gatling once against each server. */
  public static List<GatlingReading> take(List<Duration> delays, long seed) {
    List<GatlingReading> readings = new ArrayList<>();
    try (ProcessReaper reaper = ProcessReaper.start();
        TemporaryFolder folder = TemporaryFolder.create("calibration", reaper);
        Transport transport = Transport.start("known", 1)) {
      for (Duration delay : delays) {
        try (CalibrationServer server = CalibrationServer.start(transport, delay)) {
          readings.add(take(server, delay, seed, folder.path(), reaper));
        }
      }
    }
    return readings;
  }

  private static GatlingReading take(
      CalibrationServer server, Duration delay, long seed, Path folder, ProcessReaper reaper) {
    Path output = folder.resolve("delay" + delay.toNanos());
    HopSettings settings =
        HopSettingsBuilder.builder()
            .targets(List.of(new Target("known", "http://127.0.0.1:" + server.address().getPort())))
            .ratePerSecond(RATE_PER_SECOND)
            .growth(1)
            .blocks(BLOCKS)
            .blockMillis(BLOCK_MILLIS)
            .busyRatePerSecond(0)
            .busyBlocks(0)
            .seed(seed)
            .users(1)
            .signedInUsers(0)
            .warmUpLimitMillis(WARM_UP_MILLIS)
            .warmRequests(HopSettings.WARM_REQUESTS)
            .output(output)
            .tracing(TraceSettings.NONE)
            .build();
    Path log = folder.resolve("gatling" + delay.toNanos() + ".log");
    try (ChildProcess gatling =
        ChildProcess.java(
            Injector.arguments(settings, output.resolve("gatling")),
            folder,
            log,
            reaper,
            line -> {})) {
      int exit =
          gatling
              .waitFor(LIMIT_MILLIS)
              .orElseThrow(() -> new LabException("Gatling hangs:\n" + gatling.lastLines()));
      if (exit != 0) {
        throw new LabException("Gatling failed:\n" + gatling.lastLines());
      }
      Injection injection = Injector.read(output);
      return new GatlingReading(
          delay, median(Files.readString(log)), injection.targets().get(0).latency().p50Micros());
    } catch (IOException e) {
      throw new LabException("Gatling's log cannot be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /** From the summary that Gatling prints at the end. */
  static String median(String log) {
    Matcher matcher = MEDIAN.matcher(log);
    return matcher.find() ? matcher.group(1) : "n/a";
  }
}
