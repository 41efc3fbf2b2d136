package hoplab.launch;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import hoplab.descriptor.Address;
import hoplab.descriptor.Placeholder;
import hoplab.descriptor.Readiness;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks a tier whether it is ready, as staff where it wants to know who asks. */
final class ReadinessProbe {

  /** The answer of a tier that is ready. */
  static final String GOOD = "2xx";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final URI tier;
  private final RawRequest request;
  private final Optional<SignIn> signIn;
  private Map<String, String> credentials;

  private ReadinessProbe(URI tier, RawRequest request, Optional<SignIn> signIn) {
    this.tier = tier;
    this.request = request;
    this.signIn = signIn;
  }

  static ReadinessProbe about(
      Address address,
      Readiness readiness,
      Function<Placeholder, String> values,
      Optional<SignIn> signIn) {
    RawRequest request = RawRequest.of("GET", readiness.path());
    for (Map.Entry<String, String> header : readiness.headers().entrySet()) {
      request = request.with(header.getKey(), Placeholder.fill(header.getValue(), values));
    }
    return new ReadinessProbe(URI.create(address.url()), request, signIn);
  }

  /** {@link #GOOD}, or in words what came instead. */
  String ask() {
    try {
      if (credentials == null) {
        credentials = signIn.isEmpty() ? Map.of() : signIn.get().at(tier, SignIn.STAFF);
      }
      RawResponse response = request.with(credentials).sendTo(tier, PATIENCE);
      return response.isGood() ? GOOD : "status " + response.status();
    } catch (ConnectException e) {
      return "no connection";
    } catch (IOException e) {
      return "no answer (" + e.getMessage() + ")";
    }
  }

  @Override
  public String toString() {
    return "GET " + tier + request.target();
  }
}
