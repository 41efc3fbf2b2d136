package hoplab.security;

import hoplab.contract.SignIn;
import hoplab.descriptor.Link;
import hoplab.descriptor.Variant;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.result.LinkKind;
import hoplab.wire.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes subjects of what the lab has started. */
final class Subjects {

  private Subjects() {}

  /**
   * A variant that runs.
   *
   * @param wires by the name of the link, one for each private link
   */
  static VariantUnderTest of(RunningVariant running, Map<String, Wire> wires) {
    Variant variant = running.variant();
    Optional<SignIn> signIn = variant.effectiveSignIn();
    return VariantUnderTestBuilder.builder()
        .name(variant.name())
        .api(running.api())
        .directApi(direct(running, variant.api()))
        .page(running.page())
        .signIn(signIn)
        .whyNotSignIn(signIn.isPresent() ? "" : whyNotSignIn(variant))
        .routes(
            variant.useCases().values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(Route::of)
                .toList())
        .services(services(running, wires))
        .secrets(secrets(running))
        .tokenKeys(variant.keyPairs().stream().findFirst().map(running::keyPair))
        .cannot(variant.cannot())
         .packaged(
             variant.tiers().stream()
                 .filter(tier -> tier.jar().isPresent())
                 .map(PackagedTier::of)
                 .toList())
        .build();
  }

  private static String whyNotSignIn(Variant variant) {
    return variant.signIn().isPresent()
        ? "sign-in is switched off"
        : "its descriptor does not say how anybody signs in";
  }

  private static List<Service> services(RunningVariant running, Map<String, Wire> wires) {
    List<Service> services = new ArrayList<>();
    for (Link link : running.variant().links()) {
      if (link.kind() == LinkKind.PRIVATE) {
        URI direct = direct(running, link.to());
        Wire wire = Objects.requireNonNull(wires.get(link.name()), "no wire on " + link.name());
        services.add(new Service(link.to(), direct, wire));
      }
    }
    return services;
  }

  private static URI direct(RunningVariant running, String name) {
    return running.tiers().stream()
        .filter(tier -> tier.name().equals(name))
        .map(RunningTier::address)
        .map(address -> URI.create(address.url()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> secrets(RunningVariant running) {
    Map<String, String> secrets = new LinkedHashMap<>(running.innerAddresses());
    running.confidential().forEach(text -> secrets.put(text, "a secret of this start"));
    return secrets;
  }
}
