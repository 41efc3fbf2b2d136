package hoplab.security;

import hoplab.contract.SignIn;
import hoplab.descriptor.Link;
import hoplab.descriptor.Variant;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.result.LinkKind;
import hoplab.wire.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is examined: one variant that runs, and what the lab knows of it that no client may know.
 *
 * @param name of the variant
 * @param api where clients call it
 * @param directApi where its API itself listens: the same, or behind a wire, which would hide from
 *     it the address that a client has
 * @param page where its page files are, if it has any
 * @param framedBy the one origin that was told to be allowed to frame the page, if any was
 * @param signIn how clients sign in, if they do
 * @param whyNotSignIn why nobody signs in, a clause; empty if they do
 * @param routes the distinct requests of its use cases
 * @param services its private services, in the order of its links
 * @param secrets texts that no client may get, with what each of them is
 * @param tokenKeys what tokens are signed and verified with, if it signs any
 * @param cannot properties that it cannot promise by its nature, with the reason
 * @param packaged its tiers that are started from a jar
 */
@RecordBuilder
record VariantUnderTest(
    String name,
    URI api,
    URI directApi,
    Optional<URI> page,
    Optional<String> framedBy,
    Optional<SignIn> signIn,
    String whyNotSignIn,
    List<Route> routes,
    List<Service> services,
    Map<String, String> secrets,
    Optional<KeyPair> tokenKeys,
    Map<String, String> cannot,
    List<PackagedTier> packaged) {

  VariantUnderTest {
    routes = List.copyOf(routes);
    services = List.copyOf(services);
    secrets = Map.copyOf(secrets);
    cannot = Map.copyOf(cannot);
    packaged = List.copyOf(packaged);
  }

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
        .framedBy(variant.framedBy())
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

  boolean hasSessions() {
    return signIn.filter(kind -> kind == SignIn.SESSION).isPresent();
  }

  boolean hasBearerTokens() {
    return signIn.filter(kind -> kind == SignIn.BEARER).isPresent();
  }

  /** Whether the page's script has to cross an origin to reach the API. */
  boolean hasPageOfAnotherOrigin() {
    return page.filter(origin -> !origin.equals(api)).isPresent();
  }

  @Override
  public String toString() {
    return name; // the rest is confidential
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
