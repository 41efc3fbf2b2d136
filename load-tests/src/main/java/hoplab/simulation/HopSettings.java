package hoplab.simulation;

import hoplab.contract.SignIn;
import hoplab.measure.UserChoices;
import hoplab.result.Load;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the hop simulation is asked to do, carried by system properties.
 *
 * @param targets what to call, at least one, of different names
 * @param ratePerSecond users that arrive per second, above 0; each calls every target once
 * @param growth by how much the rate of each block exceeds that of the block before, at least 1; 1
 *     keeps it steady
 * @param blocks number of blocks, at least 1
 * @param blockMillis length of a block, at least 1
 * @param busyRatePerSecond users that arrive per second in a second window, once all of the first
 *     are gone; 0 for none
 * @param busyBlocks number of blocks of that window, at least 1 if there is one
 * @param seed source of every random choice
 * @param users how many stored users there are to ask for, 1 to 99,999
 * @param signedInUsers the first so many of them sign in where a target wants to know who asks,
 *     each with a session of their own, and nobody else arrives; 0 if staff alone signs in and asks
 *     for all
 * @param warmUpLimitMillis the warm-up ends at the latest after this time; 0 for none
 * @param warmRequests so many requests bring a target's code to where it stays, at least 2
 * @param output folder for what was recorded
 * @param tracing which blocks are traced; none where it is null
 */
@RecordBuilder
public record HopSettings(
    List<Target> targets,
    double ratePerSecond,
    double growth,
    int blocks,
    int blockMillis,
    double busyRatePerSecond,
    int busyBlocks,
    long seed,
    int users,
    int signedInUsers,
    int warmUpLimitMillis,
    int warmRequests,
    Path output,
    TraceSettings tracing) {

  /** How long a bearer token holds: nobody signs in again while measuring. */
  static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  /** So many requests bring code to where both of Java's compilers leave it. */
  public static final int WARM_REQUESTS = 12_000;

  /** Of this machine for one sign-in at one target, while others are under way: at most. */
  private static final long SIGN_IN_MILLIS = 100;

  /** Between sign-in and the first block, besides the warm-up. */
  private static final long LEAD_MILLIS = 30_000;

  /** One place for every default; the targets have none. */
  static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("hoplab.rate", "100"),
          Map.entry("hoplab.growth", "1"),
          Map.entry("hoplab.blocks", "10"),
          Map.entry("hoplab.blockMillis", "1000"),
          Map.entry("hoplab.busyRate", "0"),
          Map.entry("hoplab.busyBlocks", "0"),
          Map.entry("hoplab.seed", "1"),
          Map.entry("hoplab.users", "10000"),
          Map.entry("hoplab.signedInUsers", "0"),
          Map.entry("hoplab.warmUpLimitMillis", "15000"),
          Map.entry("hoplab.warmRequests", Integer.toString(WARM_REQUESTS)),
          Map.entry("hoplab.output", "target/hop"),
          Map.entry(TraceSettings.EVERY, "0"),
          Map.entry(TraceSettings.FILES, ""));

  private static final int MOST_ARRIVALS = 1_000_000;
  private static final long BUSY_STREAM = 0x62757379L;

  public HopSettings {
    targets = List.copyOf(targets);
    tracing = tracing == null ? TraceSettings.NONE : tracing;
    require(!targets.isEmpty(), "hoplab.targets is missing: say -Dhoplab.targets=NAME=URL,...");
    Set<String> files = new HashSet<>();
    for (Target target : targets) {
      require(
          files.add(target.histogramFile()),
          "hoplab.targets names " + target.name() + " twice: give each target a name of its own");
    }
    require(ratePerSecond > 0, "hoplab.rate must be above 0, got " + ratePerSecond);
    require(blocks >= 1, "hoplab.blocks must be at least 1, got " + blocks);
    require(blockMillis >= 1, "hoplab.blockMillis must be at least 1, got " + blockMillis);
    require(users >= 1 && users <= 99_999, "hoplab.users must be 1 to 99999, got " + users);
    require(
        signedInUsers >= 0 && signedInUsers <= users,
        "hoplab.signedInUsers must be 0 to hoplab.users, got " + signedInUsers);
    require(
        warmUpLimitMillis >= 0,
        "hoplab.warmUpLimitMillis must not be negative, got " + warmUpLimitMillis);
    require(warmRequests >= 2, "hoplab.warmRequests must be at least 2, got " + warmRequests);
    require(growth >= 1 && growth <= 10, "hoplab.growth must be 1 to 10, got " + growth);
    double first = wholePerBlock("hoplab.rate", ratePerSecond, blockMillis);
    requireRoom(first * IntStream.range(0, blocks).mapToDouble(b -> Math.pow(growth, b)).sum());
    if (busyRatePerSecond != 0) {
      require(busyBlocks >= 1, "hoplab.busyBlocks must be at least 1, got " + busyBlocks);
      requireRoom(busyBlocks * wholePerBlock("hoplab.busyRate", busyRatePerSecond, blockMillis));
    }
    long millis = (long) blocks * blockMillis + (long) busyBlocks * blockMillis;
    long bearers =
        targets.stream()
            .filter(target -> target.signIn().equals(Optional.of(SignIn.BEARER)))
            .count();
    Optional<String> tooLong = outlives(bearers, signedInUsers, warmUpLimitMillis, millis);
    require(tooLong.isEmpty(), tooLong.orElse(""));
  }

  /** The longest that signing in may take, besides what it takes for staff alone. */
  public static long longestSignInMillis(int users, long targets) {
    return users * targets * SIGN_IN_MILLIS;
  }

  /**
   * One sentence if a bearer token may not hold until a trial is over.
   *
   * @param bearers how many targets are shown one
   * @param users who sign in at each of them; 0 for staff alone
   * @param warmUpLimitMillis longest warm-up
   * @param measuredMillis length of the measurement
   */
  public static Optional<String> outlives(
      long bearers, int users, long warmUpLimitMillis, long measuredMillis) {
    long millis =
        LEAD_MILLIS + longestSignInMillis(users, bearers) + warmUpLimitMillis + measuredMillis;
    return bearers == 0 || millis <= TOKEN_LIFE.toMillis()
        ? Optional.empty()
        : Optional.of(
            "a token holds for %d s, a trial with its warm-up may take %d s: measure for a shorter time"
                .formatted(TOKEN_LIFE.toSeconds(), millis / 1000));
  }

  /** What is measured, one after the other; the quiet window comes first. */
  List<LoadWindow> windows() {
    LoadWindow quiet =
        new LoadWindow(Load.QUIET, ratePerSecond, growth, blocks, blockMillis, seed, output);
    LoadWindow busy =
        new LoadWindow(
            Load.BUSY,
            busyRatePerSecond,
            1,
            busyBlocks,
            blockMillis,
            seed ^ BUSY_STREAM,
            Injector.output(output, Load.BUSY));
    return busyRatePerSecond == 0 ? List.of(quiet) : List.of(quiet, busy);
  }

  /** Users that arrive per second in a block of the first window, from 0. */
  public double rateOf(int block) {
    return windows().get(0).arrivals(block) * 1e3 / blockMillis;
  }

  /** What users do who arrive in a part of the simulation that has that seed. */
  UserChoices choices(long seedOfPart) {
    return new UserChoices(seedOfPart, signedInUsers == 0 ? users : signedInUsers, targets.size());
  }

  /** Names of the targets, in their order. */
  List<String> targetNames() {
    return targets.stream().map(Target::name).toList();
  }

  /**
   * Reads the settings of this process.
   *
   * @throws SimulationException if one of them makes no sense
   */
  static HopSettings from(Properties properties) {
    Reader reader = new Reader(properties);
    return HopSettingsBuilder.builder()
        .targets(
            TargetText.read(
                reader.text(TargetText.TARGETS),
                reader.text(TargetText.SIGN_IN),
                reader.text(TargetText.PAGES)))
        .ratePerSecond(reader.number("hoplab.rate"))
        .growth(reader.number("hoplab.growth"))
        .blocks(reader.whole("hoplab.blocks"))
        .blockMillis(reader.whole("hoplab.blockMillis"))
        .busyRatePerSecond(reader.number("hoplab.busyRate"))
        .busyBlocks(reader.whole("hoplab.busyBlocks"))
        .seed(reader.seed("hoplab.seed"))
        .users(reader.whole("hoplab.users"))
        .signedInUsers(reader.whole("hoplab.signedInUsers"))
        .warmUpLimitMillis(reader.whole("hoplab.warmUpLimitMillis"))
        .warmRequests(reader.whole("hoplab.warmRequests"))
        .output(Path.of(reader.text("hoplab.output")))
        .tracing(
            TraceSettings.of(reader.whole(TraceSettings.EVERY), reader.text(TraceSettings.FILES)))
        .build();
  }

  /** The same settings as system properties, for another process. */
  Map<String, String> toProperties() {
    Map<String, String> properties = new LinkedHashMap<>(TargetText.write(targets));
    properties.put("hoplab.rate", Double.toString(ratePerSecond));
    properties.put("hoplab.growth", Double.toString(growth));
    properties.put("hoplab.blocks", Integer.toString(blocks));
    properties.put("hoplab.blockMillis", Integer.toString(blockMillis));
    properties.put("hoplab.busyRate", Double.toString(busyRatePerSecond));
    properties.put("hoplab.busyBlocks", Integer.toString(busyBlocks));
    properties.put("hoplab.seed", Long.toString(seed));
    properties.put("hoplab.users", Integer.toString(users));
    properties.put("hoplab.signedInUsers", Integer.toString(signedInUsers));
    properties.put("hoplab.warmUpLimitMillis", Integer.toString(warmUpLimitMillis));
    properties.put("hoplab.warmRequests", Integer.toString(warmRequests));
    properties.put("hoplab.output", output.toAbsolutePath().toString());
    properties.putAll(tracing.toProperties());
    return properties;
  }

  private static double wholePerBlock(String name, double ratePerSecond, int blockMillis) {
    double users = ratePerSecond * blockMillis / 1000;
    require(
        users >= 1 && Math.abs(users - Math.rint(users)) < 1e-9 * users,
        name
            + " x hoplab.blockMillis must give a whole number of users for each block, got "
            + users);
    return users;
  }

  private static void requireRoom(double arrivals) {
    require(
        arrivals <= MOST_ARRIVALS,
        "at most " + MOST_ARRIVALS + " users fit into one simulation, asked for " + arrivals);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new SimulationException(message);
    }
  }

  private record Reader(Properties properties) {

    String text(String name) {
      String value = properties.getProperty(name, DEFAULTS.getOrDefault(name, ""));
      return value.strip();
    }

    double number(String name) {
      return parsed(name, "a number", Double::valueOf);
    }

    int whole(String name) {
      return parsed(name, "a whole number", Integer::valueOf);
    }

    long seed(String name) {
      return parsed(name, "a whole number", Long::valueOf);
    }

    private <T> T parsed(String name, String what, Function<String, T> parser) {
      try {
        return parser.apply(text(name));
      } catch (NumberFormatException e) {
        throw new SimulationException(
            name + " must be " + what + ", got \"" + text(name) + "\"", e);
      }
    }
  }
}
