package hoplab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.measure.UserChoices;
import hoplab.result.Injection;
import hoplab.result.Latency;
import hoplab.result.Part;
import hoplab.result.TargetRecording;
import hoplab.result.WarmUp;
import hoplab.statistics.LittlesLaw;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the whole simulation in a process of its own, against real servers, for a few seconds. */
class HopSimulationTest {

  private static final long SEED = 7;
  private static final int RATE = 50;
  private static final int BLOCKS = 4;
  private static final int BLOCK_MILLIS = 500;
  private static final int ARRIVALS = RATE * BLOCKS * BLOCK_MILLIS / 1000;
  private static final int STORED_USERS = 99_999;
  private static final double DELAY_MICROS = 2_000;

  @TempDir Path folder;

  @Test
  void measuresATargetOfKnownDelay() throws Exception {
    try (AnsweringServer fast = AnsweringServer.atOnce();
        AnsweringServer slow =
            AnsweringServer.withTiming(
                Duration.ofNanos((long) (DELAY_MICROS * 1_000)), "db;dur=0.5, app;dur=1.25")) {
      AtomicInteger connections = new AtomicInteger();
      SimulationProcess process =
          SimulationProcess.run(
              settings(new Target("fast", fast.url()), new Target("fast'", slow.url())),
              folder,
              line -> {
                if (line.equals(Injector.MARK + "measuring")) {
                  connections.set(fast.connections() + slow.connections());
                }
              });

      assertThat(process.exitCode()).as(process.text()).isZero();
      assertThat(process.marks()).containsExactly("warm-up", "measuring", "progress", "measured");
      assertThat(fast.connections() + slow.connections())
          .as("no connection is opened while measuring")
          .isEqualTo(connections.get());

      Injection injection = Injector.read(folder);
      assertThat(injection.warmUp().ended()).isEqualTo(WarmUp.Ended.TIME_LIMIT);
      assertThat(injection.achievedPerSecond()).isEqualTo(RATE, within(RATE * 0.05));
      assertThat(injection.lagP50Micros()).isBetween(1.0, 5_000.0);
      assertThat(injection.measuredMillis())
          .isBetween((double) BLOCKS * BLOCK_MILLIS, BLOCKS * BLOCK_MILLIS + 500.0);

      TargetRecording recorded = injection.targets().get(1);
      assertThat(recorded.latency().count()).isEqualTo(ARRIVALS);
      assertThat(recorded.latency().errors()).isZero();
      assertThat(recorded.latency().p50Micros()).isBetween(DELAY_MICROS, DELAY_MICROS + 3_000);
      assertThat(recorded.blockP50Micros()).hasSize(BLOCKS);
      assertThat(recorded.parts()).hasSize(3);
      assertThat(recorded.parts().stream().mapToDouble(Part::meanMicros).sum())
          .isEqualTo(recorded.latency().meanMicros(), within(1e-6));
      assertThat(littlesLaw(injection, recorded).holds())
          .as(littlesLaw(injection, recorded).toString())
          .isTrue();
      assertThat(folder.resolve("fast.hlog")).isNotEmptyFile();
      assertThat(folder.resolve(recorded.histogram())).hasFileName("fast-prime.hlog");
      assertThat(folder.resolve(recorded.histogram())).isNotEmptyFile();
    }
  }

  @Test
  void callsEveryTargetForTheSameUserInTheOrderThatTheSeedDraws() throws Exception {
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    try (AnsweringServer first = AnsweringServer.sharing(asked);
        AnsweringServer second = AnsweringServer.sharing(asked);
        AnsweringServer third = AnsweringServer.sharing(asked)) {
      List<AnsweringServer> servers = List.of(first, second, third);
      SimulationProcess process =
          SimulationProcess.run(
              settings(
                  new Target("first", first.url()),
                  new Target("second", second.url()),
                  new Target("third", third.url())),
              folder,
              line -> {
                if (line.equals(Injector.MARK + "measuring")) {
                  asked.clear();
                }
              });

      assertThat(process.exitCode()).as(process.text()).isZero();
      Map<String, List<Integer>> portsByPath =
          asked.stream()
              .collect(
                  Collectors.groupingBy(
                      entry -> entry.substring(entry.indexOf('/')),
                      TreeMap::new,
                      Collectors.mapping(
                          entry -> Integer.parseInt(entry.substring(0, entry.indexOf('/'))),
                          Collectors.toList())));
      UserChoices choices = new UserChoices(SEED, STORED_USERS, servers.size());
      Map<String, List<Integer>> drawn =
          IntStream.range(0, ARRIVALS)
              .boxed()
              .collect(
                  Collectors.toMap(
                      arrival -> "/api/user/" + choices.userId(arrival),
                      arrival ->
                          Arrays.stream(choices.order(arrival))
                              .mapToObj(target -> servers.get(target).port())
                              .toList()));
      assertThat(portsByPath).isEqualTo(new TreeMap<>(drawn));
    }
  }

  @Test
  void countsErrorsAndRefusedConnections() throws Exception {
    try (AnsweringServer good = AnsweringServer.atOnce();
        AnsweringServer failing = AnsweringServer.failing(500)) {
      SimulationProcess process =
          SimulationProcess.run(
              settings(
                  new Target("good", good.url()),
                  new Target("failing", failing.url()),
                  new Target("refusing", "http://127.0.0.1:" + closedPort())),
              folder);

      assertThat(process.exitCode()).as(process.text()).isZero();
      List<TargetRecording> targets = Injector.read(folder).targets();
      assertThat(targets.stream().map(target -> target.latency().errors()))
          .containsExactly(0L, (long) ARRIVALS, (long) ARRIVALS);
      assertThat(targets.stream().map(TargetRecording::latency).map(Latency::count))
          .containsOnly((long) ARRIVALS);
      assertThat(targets.get(2).meanInFlight()).isZero();
    }
  }

  @Test
  void leavesNothingIfItCannotRun() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    HopSettings settings =
        new HopSettings(
            List.of(new Target("a", "http://127.0.0.1:1")),
            RATE,
            1,
            500,
            SEED,
            1,
            0,
            12_000,
            inTheWay);

    SimulationProcess process = SimulationProcess.run(settings, folder);

    assertThat(process.exitCode()).isNotZero();
    assertThat(process.text()).contains("cannot be used: say -Dhoplab.output=FOLDER");
    assertThat(inTheWay).isEmptyFile();
  }

  /** Whatever Java code wants from the public network would go through this proxy. */
  @Test
  void asksNobodyButTheTargets() throws Exception {
    try (AnsweringServer proxy = AnsweringServer.failing(403);
        AnsweringServer target = AnsweringServer.atOnce()) {
      HopSettings settings =
          new HopSettings(
              List.of(new Target("a", target.url())), RATE, 1, 500, SEED, 1, 0, 12_000, folder);

      SimulationProcess process =
          SimulationProcess.run(
              settings,
              folder,
              line -> {},
              "-Dhttps.proxyHost=127.0.0.1",
              "-Dhttps.proxyPort=" + proxy.port(),
              "-Dhttp.proxyHost=127.0.0.1",
              "-Dhttp.proxyPort=" + proxy.port());

      assertThat(process.exitCode()).as(process.text()).isZero();
      assertThat(proxy.connections()).isZero();
    }
  }

  private HopSettings settings(Target... targets) {
    return new HopSettings(
        List.of(targets), RATE, BLOCKS, BLOCK_MILLIS, SEED, STORED_USERS, 1_500, 12_000, folder);
  }

  private static LittlesLaw littlesLaw(Injection injection, TargetRecording target) {
    return LittlesLaw.of(
        target.latency().count() / (injection.measuredMillis() / 1e3),
        target.latency().meanMicros(),
        target.meanInFlight(),
        target.inFlightSamples());
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
