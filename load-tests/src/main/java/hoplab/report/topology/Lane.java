package hoplab.report.topology;

import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.result.LinkKind;
import io.quarkus.qute.RawString;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One variant of the topology, from the client to the database.
 *
 * @param name of the variant
 * @param style its class
 * @param key its mark
 * @param median of a user fetch
 * @param wide whether one process does the work of public and private tier
 * @param publicTier the tier that the client calls
 * @param privateTiers those behind it
 * @param edge the link to the client
 * @param privateLink the link between tiers
 * @param data the link to the database
 * @param idle tiers that a user fetch does not call
 */
@RecordBuilder
public record Lane(
    String name,
    String style,
    RawString key,
    String median,
    boolean wide,
    Stop publicTier,
    List<Stop> privateTiers,
    Stop edge,
    Stop privateLink,
    Stop data,
    String idle) {

  /**
   * A tier or a link.
   *
   * @param name of the tier, or the round trips of the link; empty where they were not counted
   * @param time empty where it is not known
   */
  public record Stop(String name, String time) {}

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** The lane of a variant. */
  public static Lane of(Journey journey) {
    VariantStyle look = VariantStyle.of(journey.run(), journey.variant().name());
    List<String> called = journey.called();
    return LaneBuilder.builder()
        .name(journey.variant().name())
        .style(look.style())
        .key(new RawString(look.key()))
        .median(median(journey))
        .wide(!journey.crossesPrivateLink())
        .publicTier(called.isEmpty() ? new Stop("public tier", "") : tier(journey, called.get(0)))
        .privateTiers(
            called.size() < 2
                ? List.of(new Stop("private tier", ""))
                : called.stream().skip(1).map(tier -> tier(journey, tier)).toList())
        .edge(new Stop(trips(journey, LinkKind.EDGE), edge(journey)))
        .privateLink(new Stop(trips(journey, LinkKind.PRIVATE), time(journey.privateMicros())))
        .data(new Stop(trips(journey, LinkKind.DATA), time(journey.databaseMicros())))
        .idle(
            journey.idle().stream()
                .map(tier -> tier + ": not called")
                .collect(Collectors.joining(", ")))
        .build();
  }

  private static String median(Journey journey) {
    double median = journey.variant().userFetch().p50Micros();
    return journey.variant().userFetch().count() == 0 ? "" : FIGURES.time(median);
  }

  private static Stop tier(Journey journey, String tier) {
    return new Stop(tier, time(journey.ownMicros(tier)));
  }

  /** What is known of the way, or else what nobody explains, which it is part of. */
  private static String edge(Journey journey) {
    if (journey.edgeMicros() > 0) {
      return time(journey.edgeMicros());
    }
    String rest = time(journey.restMicros());
    return rest.isEmpty() ? "" : "rest " + rest;
  }

  private static String time(double micros) {
    return micros > 0 ? FIGURES.time(micros) : "";
  }

  private static String trips(Journey journey, LinkKind kind) {
    if (!journey.isCounted()) {
      return "";
    }
    long trips = journey.roundTrips(kind);
    return FIGURES.count(trips) + (trips == 1 ? " round trip" : " round trips");
  }
}
