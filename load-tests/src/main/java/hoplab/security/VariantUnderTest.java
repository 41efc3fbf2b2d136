package hoplab.security;

import hoplab.contract.SignIn;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is examined: one variant that runs, and what the lab knows of it that no client may know.
 *
 * @param name of the variant
 * @param api where clients call it
 * @param directApi where its API itself listens: the same, or behind a wire, which would hide from
 *     it the address that a client has
 * @param page where its page files are, if it has any
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
}
