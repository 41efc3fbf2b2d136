package hoplab.security;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Requests over connections of their own, without a client library: each would refuse or repair
 * what a hostile client sends.
 */
final class Http {

  private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(10).toMillis();

  private Http() {}

  /** Sends a request and reads its answer to the end of the connection. */
  static Answer ask(URI base, Ask ask) throws IOException {
    try (Socket socket = new Socket()) {
      return connectAndAsk(socket, base, ask);
    }
  }

  /** The same from an address of this machine; nothing if it has no such address. */
  static Optional<Answer> askFrom(String local, URI base, Ask ask) throws IOException {
    try (Socket socket = new Socket()) {
      try {
        socket.bind(new InetSocketAddress(InetAddress.getByName(local), 0));
      } catch (BindException e) {
        return Optional.empty();
      }
      return Optional.of(connectAndAsk(socket, base, ask));
    }
  }

  private static Answer connectAndAsk(Socket socket, URI base, Ask ask) throws IOException {
    try {
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return ask(socket, base, ask);
    } catch (IOException e) {
      throw new IOException(ask + " got no proper answer: " + e.getMessage(), e);
    }
  }

  private static Answer ask(Socket socket, URI base, Ask ask) throws IOException {
    try {
      socket.getOutputStream().write(ask.bytes(base.getHost() + ":" + base.getPort()));
      return Answer.parse(socket.getInputStream().readAllBytes());
    } catch (SocketException e) {
      throw new IOException("the connection was reset", e);
    }
  }
}
