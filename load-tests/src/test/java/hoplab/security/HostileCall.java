package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One hostile request over a connection of its own, and what the server makes of it. */
final class HostileCall {

  /** What is sent whole is answered, and what is cut off is closed, within this. */
  static final Duration LIMIT = Duration.ofSeconds(2);

  private static final int PAUSE_MILLIS = 3;
  private static final Pattern ANSWER =
      Pattern.compile("(?s)HTTP/1\\.[01] ([0-9]{3}).*?\r\n\r\n(.*)");
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

  /**
   * What became of it.
   *
   * @param status of the answer, or 0 if the connection was closed without one
   * @param late whether neither an answer nor an end came in time
   */
  record Outcome(int status, boolean late) {}

  private final HostileRequest request;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  private HostileCall(HostileRequest request) {
    this.request = request;
  }

  static Outcome of(URI base, HostileRequest request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), 10_000);
      socket.setTcpNoDelay(true);
      return new HostileCall(request).over(socket);
    }
  }

  private Outcome over(Socket socket) throws IOException {
    try {
      send(socket.getOutputStream());
      if (!request.whole()) {
        socket.shutdownOutput();
      }
    } catch (IOException refused) {
      // the server had heard enough; it may have answered
    }
    boolean late = !listen(socket);
    Matcher answer = ANSWER.matcher(heard.toString(ISO_8859_1));
    return new Outcome(answer.lookingAt() ? Integer.parseInt(answer.group(1)) : 0, late);
  }

  private void send(OutputStream out) throws IOException {
    byte[] bytes = request.bytes();
    int piece = Math.max(1, bytes.length / request.pieces());
    for (int at = 0; at < bytes.length; at += piece) {
      if (at > 0) {
        pause();
      }
      out.write(bytes, at, Math.min(piece, bytes.length - at));
    }
  }

  /** Whether the answer, or the end of the connection, came in time. */
  private boolean listen(Socket socket) {
    long end = System.nanoTime() + LIMIT.toNanos();
    byte[] some = new byte[8192];
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
        heard.write(some, 0, count);
        if (request.whole() && isComplete()) {
          return true;
        }
      }
    } catch (SocketTimeoutException late) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Whether an answer is there to its end, though the connection stays open. */
  private boolean isComplete() {
    String text = heard.toString(ISO_8859_1);
    Matcher answer = ANSWER.matcher(text);
    if (!answer.lookingAt()) {
      return false;
    }
    Matcher length = LENGTH.matcher(text.substring(0, answer.start(2)));
    return answer.group(1).equals("101")
        || length.find() && answer.group(2).length() >= Integer.parseInt(length.group(1));
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
