package hoplab.security;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;

/**
 * Requests over connections of their own, without a client library: each would refuse or repair
 * what a hostile client sends.
 */
final class Http {

  private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(10).toMillis();

  private Http() {}

  /** Sends a request and reads its answer to the end of the connection. */
  static RawResponse ask(URI base, RawRequest request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return ask(socket, base, request);
    } catch (IOException e) {
      throw new IOException(request + " got no proper answer: " + e.getMessage(), e);
    }
  }

  private static RawResponse ask(Socket socket, URI base, RawRequest request) throws IOException {
    try {
      socket.getOutputStream().write(request.bytes(base.getHost() + ":" + base.getPort()));
      return RawResponse.parse(socket.getInputStream().readAllBytes());
    } catch (SocketException e) {
      throw new IOException("the connection was reset", e);
    }
  }
}
