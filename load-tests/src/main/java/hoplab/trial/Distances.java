package hoplab.trial;

import hoplab.result.LinkKind;
import hoplab.wire.Distance;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The round trips to measure at, by kind of link, in ascending order; 0 is always among them.
 *
 * @param edge between client and public tiers
 * @param privateLinks between tiers
 * @param data between tiers and database
 */
public record Distances(List<Duration> edge, List<Duration> privateLinks, List<Duration> data) {

  private static final int MOST = 12;

  /** What is measured unless someone says otherwise. */
  public static final Distances STANDARD =
      new Distances(
          List.of(Duration.ZERO, Duration.ofMillis(20), Duration.ofMillis(50)),
          List.of(
              Duration.ZERO,
              Duration.ofNanos(500_000),
              Duration.ofMillis(1),
              Duration.ofMillis(2),
              Duration.ofMillis(5)),
          List.of(Duration.ZERO, Duration.ofNanos(500_000)));

  public Distances {
    edge = checked("--edge-rtt", edge);
    privateLinks = checked("--private-rtt", privateLinks);
    data = checked("--data-rtt", data);
  }

  /** The round trips of one kind of link. */
  public List<Duration> of(LinkKind kind) {
    return switch (kind) {
      case EDGE -> edge;
      case PRIVATE -> privateLinks;
      case DATA -> data;
    };
  }

  private static List<Duration> checked(String option, List<Duration> all) {
    for (Duration one : all) {
      if (one.isNegative() || one.compareTo(Distance.LONGEST) > 0) {
        throw new RunOptions.WrongOrder(
            "%s takes round trips from 0 to %d s, not %s ms"
                .formatted(option, Distance.LONGEST.toSeconds(), one.toNanos() / 1e6));
      }
    }
    List<Duration> sorted =
        Stream.concat(Stream.of(Duration.ZERO), all.stream()).distinct().sorted().toList();
    if (sorted.size() > MOST) {
      throw new RunOptions.WrongOrder(
          "%s takes up to %d round trips, got %d".formatted(option, MOST, sorted.size()));
    }
    return sorted;
  }
}
