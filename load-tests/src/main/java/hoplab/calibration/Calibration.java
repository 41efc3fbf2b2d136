package hoplab.calibration;

import hoplab.analysis.validity.ValidityLimits;
import hoplab.client.CalibrationServer;
import hoplab.client.Client;
import hoplab.client.OpenLoad;
import hoplab.client.Request;
import hoplab.client.UserStream;
import hoplab.measure.Arrivals;
import hoplab.measure.Recording;
import hoplab.measure.UserChoices;
import hoplab.result.LabException;
import hoplab.result.Part;
import hoplab.statistics.Sample;
import hoplab.wire.Distance;
import hoplab.wire.Transport;
import hoplab.wire.Wire;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;

/**
 * Measures the instrument itself: what the recorder reads of servers whose time is known, and what
 * a wire adds when it is asked for a distance. All cases take turns in short blocks, in random
 * order, so that whatever drifts touches all.
 */
public final class Calibration implements AutoCloseable {

  /** The distances that a wire is asked for besides 0. */
  public static final List<Duration> DISTANCES =
      List.of(
          Duration.ofNanos(250_000),
          Duration.ofNanos(500_000),
          Duration.ofMillis(1),
          Duration.ofMillis(2),
          Duration.ofMillis(5),
          Duration.ofMillis(20));

  /** The delays that a server takes besides 0. */
  public static final List<Duration> DELAYS = List.of(Duration.ofMillis(1), Duration.ofMillis(5));

  private static final int RATE_PER_SECOND = 200;
  private static final int BLOCK_MILLIS = 500;
  private static final int WARM_UP_BLOCKS = 2;

  /**
   * What one case reads.
   *
   * @param asked what the server was to take, or the wire to add
   * @param recorderMicros the recorder's median
   * @param serverMicros the mean of what the server took by its own clock
   */
  public record Reading(Duration asked, double recorderMicros, double serverMicros) {}

  /**
   * All readings.
   *
   * @param servers direct calls of servers that take a known time, the first takes none
   * @param wires calls of the first server through one wire, the first at distance 0
   */
  public record Result(List<Reading> servers, List<Reading> wires) {

    public Result {
      servers = List.copyOf(servers);
      wires = List.copyOf(wires);
    }

    /** What a wire at distance 0 adds to a direct call, in microseconds. */
    public double wireFloorMicros() {
      return wires.get(0).recorderMicros - servers.get(0).recorderMicros;
    }

    /**
     * By how much a wire misses what it was asked for, in microseconds: a distance is what a wire
     * adds to itself at distance 0, so its floor is subtracted.
     */
    public double errorMicros(Reading wire) {
      return wire.recorderMicros - wires.get(0).recorderMicros - wire.asked.toNanos() / 1e3;
    }
  }

  private final Transport serving = Transport.start("known", 1);
  private final Transport relaying = Transport.start("wire", 1);
  private final Transport calling = Transport.start("visit", 1);
  private final Client client = Client.on(calling);
  private final List<CalibrationServer> servers = new ArrayList<>();
  private Wire wire;

  /**
   * Calibrates.
   *
   * @param distances what to ask a wire for, besides 0
   * @param delays what servers take, besides 0
   * @param blocks how many blocks of 100 calls each case gets
   * @param seed of the order of the blocks and of the arrivals
   * @param progress hears the share that is done, 0 to 1
   */
  public static Result run(
      List<Duration> distances,
      List<Duration> delays,
      int blocks,
      long seed,
      DoubleConsumer progress) {
    try (Calibration calibration = new Calibration()) {
      return calibration.measure(distances, delays, blocks, new Random(seed), progress);
    }
  }

  private Result measure(
      List<Duration> distances,
      List<Duration> delays,
      int blocks,
      Random random,
      DoubleConsumer progress) {
    Map<Duration, Case> direct = new LinkedHashMap<>();
    Map<Duration, Case> relayed = new LinkedHashMap<>();
    CalibrationServer quick = serve(Duration.ZERO);
    direct.put(Duration.ZERO, new Case(quick.address(), () -> {}, blocks, random));
    delays.forEach(d -> direct.put(d, new Case(serve(d).address(), () -> {}, blocks, random)));
    wire = Wire.open(relaying, quick.address(), 0);
    relayed.put(Duration.ZERO, relayed(Duration.ZERO, blocks, random));
    distances.forEach(d -> relayed.put(d, relayed(d, blocks, random)));
    List<Case> all = new ArrayList<>(direct.values());
    all.addAll(relayed.values());
    List<Case> order = new ArrayList<>();
    for (int block = 0; block < blocks + WARM_UP_BLOCKS; block++) {
      Collections.shuffle(all, random);
      order.addAll(all);
    }
    OpenLoad load = new OpenLoad(client);
    for (int i = 0; i < order.size(); i++) {
      order.get(i).block(load);
      progress.accept((i + 1.0) / order.size());
    }
    return new Result(readings(direct), readings(relayed));
  }

  private static List<Reading> readings(Map<Duration, Case> cases) {
    List<Reading> readings = new ArrayList<>();
    cases.forEach((asked, one) -> readings.add(one.reading(asked)));
    return readings;
  }

  private CalibrationServer serve(Duration delay) {
    CalibrationServer server = CalibrationServer.start(serving, delay);
    servers.add(server);
    return server;
  }

  /** The same wire for all, as in an experiment: it is put to its distance before each block. */
  private Case relayed(Duration distance, int blocks, Random random) {
    Distance far = Distance.of(distance);
    return new Case(wire.nearEnd(), () -> wire.setDistance(far), blocks, random);
  }

  @Override
  public void close() {
    client.close();
    if (wire != null) {
      wire.close();
    }
    servers.forEach(CalibrationServer::close);
    calling.close();
    relaying.close();
    serving.close();
  }

  /** One address that is called, and what was read there. */
  private static final class Case {

    private final UserStream stream;
    private final Recording recording;
    private final Runnable before;
    private final int blocks;
    private int next;

    Case(InetSocketAddress address, Runnable before, int blocks, Random random) {
      this.before = before;
      this.blocks = blocks + WARM_UP_BLOCKS;
      Arrivals arrivals =
          Arrivals.draw(
              random.nextLong(),
              this.blocks,
              RATE_PER_SECOND * BLOCK_MILLIS / 1_000,
              BLOCK_MILLIS * 1_000_000L);
      this.recording = new Recording(arrivals, List.of("known"));
      URI uri = URI.create("http://127.0.0.1:" + address.getPort() + "/");
      this.stream =
          new UserStream(
              arrivals,
              new UserChoices(random.nextLong(), 1, 1),
              List.of(user -> List.of(Request.of("GET", uri))),
              recording);
    }

    void block(OpenLoad load) {
      before.run();
      try {
        load.block(List.of(stream), next, BLOCK_MILLIS * 1_000_000L)
            .get(BLOCK_MILLIS + ValidityLimits.BLOCK_SLACK_MILLIS, TimeUnit.MILLISECONDS);
        next++;
      } catch (ExecutionException | TimeoutException e) {
        throw new LabException("the calibration did not come to its end: run it again", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LabException("interrupted", e);
      }
    }

    /** The median over the blocks after the warm-up; that of the server from its own report. */
    Reading reading(Duration asked) {
      var target = recording.target(0, "none");
      if (target.latency().errors() > 0) {
        throw new LabException(
            target.latency().errors() + " calls of the calibration failed: run it again");
      }
      double[] medians = Arrays.stream(target.blockMedians()).skip(WARM_UP_BLOCKS).toArray();
      double server =
          target.parts().stream()
              .filter(part -> part.kind() == Part.Kind.APP)
              .mapToDouble(part -> part.meanMicros())
              .sum();
      return new Reading(asked, Sample.median(medians), server);
    }
  }
}
