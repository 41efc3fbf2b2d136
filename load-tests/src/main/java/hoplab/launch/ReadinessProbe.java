package hoplab.launch;

import hoplab.contract.RawRequest;
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
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks a tier whether it is ready, as staff where it wants to know who asks, over TLS if need be.
 */
final class ReadinessProbe {

  /** The answer of a tier that is ready. */
  static final String GOOD = "2xx";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final URI tier;
  private final RawRequest request;
  private final Optional<SignIn> signIn;
  private final Optional<SSLSocketFactory> tls;
  private Map<String, String> credentials;

  private ReadinessProbe(
      URI tier, RawRequest request, Optional<SignIn> signIn, Optional<Certificate> certificate) {
    this.tier = tier;
    this.request = request;
    this.signIn = signIn;
    this.tls = certificate.map(Certificate::trusting).map(SSLContext::getSocketFactory);
  }

  static ReadinessProbe about(
      Address address,
      Readiness readiness,
      Function<Placeholder, String> values,
      Optional<SignIn> signIn,
      Optional<Certificate> certificate) {
    RawRequest request = RawRequest.of("GET", readiness.path());
    for (Map.Entry<String, String> header : readiness.headers().entrySet()) {
      request = request.with(header.getKey(), Placeholder.fill(header.getValue(), values));
    }
    String url = certificate.isEmpty() ? address.url() : "https://" + address;
    return new ReadinessProbe(URI.create(url), request, signIn, certificate);
  }

  /** {@link #GOOD}, or in words what came instead. */
  String ask() {
    try {
      if (credentials == null) {
        credentials = signIn.isEmpty() ? Map.of() : signIn.get().at(tier, SignIn.STAFF);
      }
      RawRequest asked = request.with(credentials);
      int status = tls.isPresent() ? overTls(asked) : asked.sendTo(tier, PATIENCE).status();
      return status / 100 == 2 ? GOOD : "status " + status;
    } catch (ConnectException e) {
      return "no connection";
    } catch (IOException e) {
      return "no answer (" + e.getMessage() + ")";
    }
  }

  private int overTls(RawRequest asked) throws IOException {
    var connection = (HttpsURLConnection) tier.resolve(asked.target()).toURL().openConnection();
    connection.setSSLSocketFactory(tls.orElseThrow());
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    asked
        .headers()
        .forEach(header -> connection.setRequestProperty(header.getKey(), header.getValue()));
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  @Override
  public String toString() {
    return "GET " + tier + request.target();
  }
}
