package hoplab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.measure.Choices;
import hoplab.result.Injection;
import hoplab.result.Latency;
import hoplab.result.Part;
import hoplab.result.TargetRecording;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HopSimulationTest {

  private static final int RATE = 100;
  private static final int BLOCKS = 4;
  private static final int BLOCK_MILLIS = 500;
  private static final int ARRIVALS = RATE * BLOCKS * BLOCK_MILLIS / 1000;

  @TempDir Path folder;

  @Test
  void measuresTargetsOfKnownDelay() throws Exception {
    try (AnsweringServer fast = AnsweringServer.atOnce();
        AnsweringServer slow =
            AnsweringServer.withTiming(Duration.ofMillis(2), "db;dur=0.5, app;dur=1.25")) {
      AtomicInteger connectionsBefore = new AtomicInteger();
      List<String> measuredPaths = new ArrayList<>();
      SimulationProcess process =
          SimulationProcess.run(
              settings(List.of(new Target("fast", fast.url()), new Target("slow'", slow.url()))),
              folder,
              line -> {
                if (line.equals("@hoplab measuring")) {
                  connectionsBefore.set(fast.connections() + slow.connections());
                  fast.paths().clear();
                }
              });
      System.out.println(process.text());
      measuredPaths.addAll(fast.paths());

      assertThat(process.exitCode()).as(process.text()).isZero();
      assertThat(process.marks()).containsExactly("warm-up", "measuring", "progress", "measured");
      Injection injection = Injector.read(folder);
      assertThat(injection.achievedPerSecond()).isEqualTo(RATE, within(1.0));
      assertThat(injection.lagP50Micros()).isBetween(1.0, 20_000.0);
      TargetRecording slowOne = injection.targets().get(1);
      assertThat(slowOne.latency().count()).isEqualTo(ARRIVALS);
      assertThat(slowOne.latency().errors()).isZero();
      assertThat(slowOne.latency().p50Micros()).isBetween(2_000.0, 6_000.0);
      assertThat(slowOne.parts().stream().mapToDouble(Part::meanMicros).sum())
          .isEqualTo(slowOne.latency().meanMicros(), within(1e-6));
      assertThat(injection.targets().get(0).latency().p50Micros())
          .isLessThan(slowOne.latency().p50Micros());
      assertThat(fast.connections() + slow.connections())
          .as("connections opened while measuring")
          .isEqualTo(connectionsBefore.get());
      Choices choices = new Choices(7, 10_000, 2);
      assertThat(measuredPaths)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, ARRIVALS)
                  .mapToObj(arrival -> "/api/user/" + choices.userId(arrival))
                  .toList());
    }
  }

  @Test
  void countsErrorsAndRefusedConnections() throws Exception {
    try (AnsweringServer good = AnsweringServer.atOnce();
        AnsweringServer failing = AnsweringServer.failing(500)) {
      SimulationProcess process =
          SimulationProcess.run(
              settings(
                  List.of(
                      new Target("good", good.url()),
                      new Target("failing", failing.url()),
                      new Target("refusing", "http://127.0.0.1:" + closedPort()))),
              folder);

      assertThat(process.exitCode()).as(process.text()).isZero();
      List<TargetRecording> targets = Injector.read(folder).targets();
      assertThat(targets.stream().map(target -> target.latency().errors()))
          .containsExactly(0L, (long) ARRIVALS, (long) ARRIVALS);
      assertThat(targets.stream().map(TargetRecording::latency).map(Latency::count))
          .containsOnly((long) ARRIVALS);
    }
  }

  private HopSettings settings(List<Target> targets) {
    return new HopSettings(targets, RATE, BLOCKS, BLOCK_MILLIS, 7, 10_000, 1_500, folder);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
