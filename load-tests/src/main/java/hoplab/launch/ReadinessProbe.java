package hoplab.launch;

import hoplab.contract.SignIn;
import hoplab.descriptor.Address;
import hoplab.descriptor.Placeholder;
import hoplab.descriptor.Readiness;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks a tier whether it is ready, as staff where it wants to know who asks. */
final class ReadinessProbe {

  /** The answer to hope for. */
  static final String GOOD = "2xx";

  private static final int PATIENCE_MILLIS = 2_000;

  private final Address address;
  private final String url;
  private final Optional<SignIn> signIn;
  private final Map<String, String> headers = new HashMap<>();
  private Map<String, String> credentials;

  private ReadinessProbe(Address address, String path, Optional<SignIn> signIn) {
    this.address = address;
    this.url = address.url() + path;
    this.signIn = signIn;
    this.credentials = signIn.isEmpty() ? Map.of() : null;
  }

  static ReadinessProbe about(
      Address address,
      Readiness readiness,
      Function<Placeholder, String> values,
      Optional<SignIn> signIn) {
    ReadinessProbe probe = new ReadinessProbe(address, readiness.path(), signIn);
    readiness
        .headers()
        .forEach((key, value) -> probe.headers.put(key, Placeholder.fill(value, values)));
    return probe;
  }

  /** {@link #GOOD}, or in words what came instead. */
  String ask() {
    try {
      if (credentials == null) {
        credentials = signIn.get().at(URI.create(address.url()), SignIn.STAFF);
      }
      HttpURLConnection connection =
          (HttpURLConnection) new URL(url).openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setInstanceFollowRedirects(false);
      connection.setRequestProperty("Connection", "close");
      credentials.forEach(connection::setRequestProperty);
      headers.forEach(connection::setRequestProperty);
      int status = connection.getResponseCode();
      drain(status < 400 ? connection.getInputStream() : connection.getErrorStream());
      return status / 100 == 2 ? GOOD : "status " + status;
    } catch (ConnectException e) {
      return "no connection";
    } catch (IOException e) {
      return "no answer (" + e.getMessage() + ")";
    }
  }

  @Override
  public String toString() {
    return "GET " + url;
  }

  private static void drain(InputStream body) throws IOException {
    if (body != null) {
      try (body) {
        body.readNBytes(1 << 20);
      }
    }
  }
}
