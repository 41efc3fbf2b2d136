package hoplab.experiment;

import hoplab.client.Request;
import hoplab.client.UserStream;
import hoplab.measure.Arrivals;
import hoplab.measure.Recording;
import hoplab.measure.UserChoices;
import hoplab.result.Latency;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.UseCase;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.Participant;
import hoplab.trial.TrialEnvironment;
import hoplab.trial.VisitTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The users of one point in one trial, by use case, and what was recorded of them. */
final class PointLoad {

  /** The point that all others are compared with is measured twice as long as any other. */
  private static final int LOOPBACK_BLOCKS = 2;

  /** Costs as much as many fetches: gets blocks of its own, with fewer users. */
  private static final String HEAVY = UseCase.STATEMENT.label();

  private static final int LIGHT_USERS_FOR_A_HEAVY_ONE = 3;

  /** Its times scatter by a third, so that 40 of them leave a median 6% off. */
  static final int HEAVY_BLOCKS_FOR_A_LIGHT_ONE = 2;

  private final Point point;
  private final int blocks;
  private final List<String> variants;
  private final Map<String, UserStream> streams;
  private int blocksDone;
  private long measuredNanos;

  private PointLoad(
      Point point, int blocks, List<String> variants, Map<String, UserStream> streams) {
    this.point = point;
    this.blocks = blocks;
    this.variants = variants;
    this.streams = streams;
  }

  /**
   * Plans the users of a point.
   *
   * @param plan its rate is that of each light use case at each point, its blocks are those at
   *     loopback
   * @param asked which of the use cases that everyone has are measured; at loopback the user fetch
   *     always is
   */
  static PointLoad of(
      Point point,
      Plan plan,
      TrialEnvironment environment,
      Random random,
      Predicate<String> asked) {
    boolean loopback = point.role() == NetworkPoint.Role.LOOPBACK;
    int blocks = loopback ? plan.blocksPerTrial() : plan.blocksPerTrial() / LOOPBACK_BLOCKS;
    Map<String, UserStream> streams = new LinkedHashMap<>();
    List<String> names = environment.admitted().stream().map(Participant::name).toList();
    Set<String> common = common(environment);
    common.removeIf(
        useCase -> !asked.test(useCase) && !(loopback && UseCase.USER_FETCH.is(useCase)));
    for (String useCase : common) {
      boolean heavy = useCase.equals(HEAVY);
      double rate = plan.ratePerSecond() / (heavy ? LIGHT_USERS_FOR_A_HEAVY_ONE : 1);
      Arrivals arrivals =
          Arrivals.draw(
              random.nextLong(),
              heavy ? HEAVY_BLOCKS_FOR_A_LIGHT_ONE * blocks : blocks,
              (int) Math.max(1, Math.round(rate * plan.blockMillis() / 1e3)),
              plan.blockMillis() * 1_000_000L);
      streams.put(
          useCase,
          new UserStream(
              arrivals,
              new UserChoices(random.nextLong(), plan.users(), names.size()),
              names.stream().map(name -> requests(environment, name, useCase)).toList(),
              new Recording(arrivals, names)));
    }
    return new PointLoad(point, blocks, names, streams);
  }

  String tag(String useCase) {
    return BundlePaths.pointTag(
        point.millis(LinkKind.EDGE),
        point.millis(LinkKind.PRIVATE),
        point.millis(LinkKind.DATA),
        useCase);
  }

  Point point() {
    return point;
  }

  int blocks() {
    return blocks;
  }

  List<String> useCases() {
    return List.copyOf(streams.keySet());
  }

  UserStream stream(String useCase) {
    return streams.get(useCase);
  }

  /** All of them, the heavy one last. */
  List<UserStream> streams() {
    List<UserStream> all = new ArrayList<>(light());
    heavy().ifPresent(all::add);
    return all;
  }

  /** Those that share blocks. */
  List<UserStream> light() {
    return streams.entrySet().stream()
        .filter(stream -> !stream.getKey().equals(HEAVY))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The one that has blocks of its own, if it is among the use cases. */
  Optional<UserStream> heavy() {
    return Optional.ofNullable(streams.get(HEAVY));
  }

  /** The figures of a use case, by variant. */
  Map<String, Latency> latencies(String useCase) {
    Map<String, Latency> latencies = new LinkedHashMap<>();
    Recording recording = stream(useCase).recording();
    for (int target = 0; target < variants.size(); target++) {
      latencies.put(variants.get(target), recording.latency(target));
    }
    return latencies;
  }

  /** Number of the block that comes next, from 0. */
  int nextBlock() {
    return blocksDone++;
  }

  /** A block took so long, from its start to the end of its last user. */
  void measured(long nanos) {
    measuredNanos += nanos;
  }

  long measuredNanos() {
    return measuredNanos;
  }

  /** The use cases that everyone has. */
  private static Set<String> common(TrialEnvironment environment) {
    Set<String> common = null;
    for (var running : environment.running().values()) {
      Set<String> own = running.variant().useCases().keySet();
      if (common == null) {
        common = new LinkedHashSet<>(own);
      } else {
        common.retainAll(own);
      }
    }
    return common;
  }

  private static Function<String, List<Request>> requests(
      TrialEnvironment environment, String name, String useCase) {
    List<VisitTemplate> all =
        new ArrayList<>(
            VisitTemplate.all(environment.running().get(name), environment.credentials(name)));
    all.removeIf(one -> !one.name().equals(useCase));
    return all.get(0)::requests;
  }
}
