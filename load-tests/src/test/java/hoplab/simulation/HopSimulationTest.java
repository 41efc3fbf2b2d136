package hoplab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.measure.UserChoices;
import hoplab.result.Injection;
import hoplab.result.Latency;
import hoplab.result.Load;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private static final int BUSY_RATE = 200;
  private static final int BUSY_ARRIVALS = BUSY_RATE * 2 * BLOCK_MILLIS / 1000;
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
                if (line.equals(Injector.MARK + "measuring load=quiet")) {
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
                if (line.equals(Injector.MARK + "measuring load=quiet")) {
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
  void measuresABusyWindowOnceNobodyOfTheQuietOneIsThereAnyMore() throws Exception {
    Queue<String> quiet = new ConcurrentLinkedQueue<>();
    Queue<String> between = new ConcurrentLinkedQueue<>();
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    AtomicInteger connections = new AtomicInteger();
    try (AnsweringServer first = AnsweringServer.sharing(asked);
        AnsweringServer second = AnsweringServer.sharing(asked)) {
      HopSettings both =
          HopSettingsBuilder.from(
                  settings(new Target("first", first.url()), new Target("second", second.url())))
              .with(busy -> busy.busyRatePerSecond(BUSY_RATE).busyBlocks(2));
      SimulationProcess process =
          SimulationProcess.run(
              both,
              folder,
              line -> {
                switch (line.replace(Injector.MARK, "")) {
                  case "measuring load=quiet" -> {
                    asked.clear();
                    connections.set(first.connections() + second.connections());
                  }
                  case "measured load=quiet" -> drain(asked, quiet);
                  case "measuring load=busy" -> drain(asked, between);
                  default -> {}
                }
              });

      assertThat(process.exitCode()).as(process.text()).isZero();
      Injection busy = Injector.read(Injector.output(folder, Load.BUSY));
      assertThat(quiet).hasSize(2 * ARRIVALS);
      assertThat(between).isEmpty();
      assertThat(asked).hasSize(2 * BUSY_ARRIVALS);
      assertThat(first.connections() + second.connections()).isEqualTo(connections.get());
      assertThat(new TreeSet<>(paths(quiet))).isEqualTo(drawn(both.windows().get(0)));
      assertThat(new TreeSet<>(paths(asked))).isEqualTo(drawn(both.windows().get(1)));

      assertThat(Injector.read(folder).targets())
          .allMatch(target -> target.latency().count() == ARRIVALS)
          .allMatch(target -> target.blockP50Micros().size() == BLOCKS);
      assertThat(busy.askedPerSecond()).isEqualTo(BUSY_RATE);
      assertThat(busy.achievedPerSecond()).isEqualTo(BUSY_RATE, within(BUSY_RATE * 0.05));
      assertThat(busy.measuredMillis()).isBetween(1_000.0, 1_500.0);
      assertThat(busy.warmUp()).isEqualTo(Injector.read(folder).warmUp());
      assertThat(busy.targets())
          .allMatch(target -> target.latency().count() == BUSY_ARRIVALS)
          .allMatch(target -> target.latency().errors() == 0)
          .allMatch(target -> target.blockP50Micros().size() == 2)
          .allMatch(target -> littlesLaw(busy, target).holds());
      assertThat(folder.resolve("busy").resolve("first.hlog")).isNotEmptyFile();
    }
  }

  private static void drain(Queue<String> from, Queue<String> to) {
    for (String one = from.poll(); one != null; one = from.poll()) {
      to.add(one);
    }
  }

  private static List<String> paths(Queue<String> asked) {
    return asked.stream().map(entry -> entry.substring(entry.indexOf('/'))).toList();
  }

  private static Set<String> drawn(LoadWindow window) {
    UserChoices choices = new UserChoices(window.seed(), STORED_USERS, 2);
    return IntStream.range(0, window.arrivals())
        .mapToObj(arrival -> "/api/user/" + choices.userId(arrival))
        .collect(Collectors.toCollection(TreeSet::new));
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
            1,
            500,
            0,
            0,
            SEED,
            1,
            0,
            0,
            12_000,
            inTheWay,
            TraceSettings.NONE);

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
              List.of(new Target("a", target.url())),
              RATE,
              1,
              1,
              500,
              0,
              0,
              SEED,
              1,
              0,
              0,
              12_000,
              folder,
              TraceSettings.NONE);

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
        List.of(targets),
        RATE,
        1,
        BLOCKS,
        BLOCK_MILLIS,
        0,
        0,
        SEED,
        STORED_USERS,
        0,
        1_500,
        12_000,
        folder,
        TraceSettings.NONE);
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
