package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Sends hostile requests one after the other and hears what the servers make of them; keeps a
 * connection to each server for as long as the requests and the server allow.
 */
final class HostileClient implements AutoCloseable {

  /** What is sent whole is answered, and what is cut off is closed, within this. */
  static final Duration LIMIT = Duration.ofSeconds(2);

  private static final int PAUSE_MILLIS = 3;

  /**
   * What became of a request.
   *
   * @param status of the answer, or 0 if the connection was closed without one
   * @param late whether neither a response nor an end came in time
   */
  record Outcome(int status, boolean late) {}

  private final Map<URI, Socket> kept = new HashMap<>();
  private final byte[] some = new byte[16_384];

  Outcome send(URI base, HostileRequest request) throws IOException {
    Socket old = request.whole() ? kept.remove(base) : null;
    if (old != null) {
      StreamedResponse response = new StreamedResponse(isBodiless(request));
      boolean late = isLate(base, old, request, response);
      if (late || !response.isEmpty()) {
        return new Outcome(response.status(), late);
      }
      // the server had closed it meanwhile, as it may
    }
    Socket fresh = new Socket();
    try {
      fresh.connect(new InetSocketAddress(base.getHost(), base.getPort()), (int) LIMIT.toMillis());
      fresh.setTcpNoDelay(true);
    } catch (IOException e) {
      fresh.close();
      throw e;
    }
    StreamedResponse response = new StreamedResponse(isBodiless(request));
    boolean late = isLate(base, fresh, request, response);
    return new Outcome(response.status(), late);
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : kept.values()) {
      socket.close();
    }
  }

  /** Whether neither the answer to its end nor the end of the connection came in time. */
  private boolean isLate(URI base, Socket socket, HostileRequest request, StreamedResponse response)
      throws IOException {
    long end = System.nanoTime() + LIMIT.toNanos();
    try {
      send(socket.getOutputStream(), request);
      if (!request.whole()) {
        socket.shutdownOutput();
      }
    } catch (IOException refused) {
      // the server had heard enough; it may have answered
    }
    boolean late = !listen(socket, request, response, end);
    if (!late && request.whole() && response.keepsConnection()) {
      Socket other = kept.put(base, socket);
      if (other != null) {
        other.close();
      }
    } else {
      socket.close();
    }
    return late;
  }

  private static void send(OutputStream out, HostileRequest request) throws IOException {
    byte[] bytes = request.bytes();
    int piece = Math.max(1, bytes.length / request.pieces());
    for (int at = 0; at < bytes.length; at += piece) {
      if (at > 0) {
        pause();
      }
      out.write(bytes, at, Math.min(piece, bytes.length - at));
    }
  }

  private boolean listen(
      Socket socket, HostileRequest request, StreamedResponse response, long end) {
    try {
      InputStream in = socket.getInputStream();
      while (true) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        socket.setSoTimeout((int) left);
        int count = in.read(some);
        if (count < 0) {
          return true;
        }
        response.hear(some, count);
        if (request.whole() && response.isComplete()) {
          return true;
        }
      }
    } catch (SocketTimeoutException late) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private static boolean isBodiless(HostileRequest request) {
    byte[] bytes = request.bytes();
    return bytes.length >= 5 && new String(bytes, 0, 5, ISO_8859_1).equals("HEAD ");
  }

  /** A slow client is slow; there is nothing to ask. */
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
