package hoplab.experiment.ladder;

import hoplab.descriptor.Link;
import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantBuilder;
import hoplab.result.LinkKind;
import hoplab.wire.RelayProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A variant behind a relay: clients reach the tier that they call through one more process. */
final class Relayed {

  static final String RELAY = "relay";

  private Relayed() {}

  /**
   * The variant with a relay on every link from a client to the tier that answers the API.
   *
   * @param jvmFlags those of the other tiers
   */
  static Variant of(Variant variant, List<String> jvmFlags) {
    String api = variant.api();
    List<Tier> tiers = new ArrayList<>(variant.tiers());
    List<Link> links = new ArrayList<>();
    for (Link link : variant.links()) {
      boolean ofClients = link.from().equals(Variant.CLIENT) && link.to().equals(api);
      links.add(ofClients ? new Link(link.name(), LinkKind.EDGE, Variant.CLIENT, RELAY) : link);
    }
    links.add(new Link("relayed", LinkKind.PRIVATE, RELAY, api));
    tiers.add(
        variant.tiers().stream()
            .filter(tier -> tier.name().equals(api))
            .map(tier -> relayTo(tier, jvmFlags))
            .findFirst()
            .orElseThrow());
    return VariantBuilder.from(variant)
        .with(
            other ->
                other
                    .tiers(tiers)
                    .links(links)
                    .api(RELAY)
                    .page(variant.page().map(page -> page.equals(api) ? RELAY : page)));
  }

  /** Ready once the tier behind it is. */
  private static Tier relayTo(Tier origin, List<String> jvmFlags) {
    List<String> command = new ArrayList<>();
    command.add("${java}");
    command.addAll(jvmFlags);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            RelayProcess.class.getName(),
            "${port}",
            "${tier." + origin.name() + ".port}"));
    return new Tier(RELAY, Optional.empty(), command, Map.of(), Optional.empty(), origin.ready());
  }
}
