package hoplab.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP/1.1 request and its answer on a connection of its own. No client library is used, since
 * each of them would refuse or repair the illegal targets of the law.
 */
record Exchange(int status, Map<String, String> headers, String body) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HEAD_END = 4;

  /**
   * Sends a request and reads its answer to the end.
   *
   * @param target as it stands in the request line; each character up to U+00FF is sent as one byte
   * @param body sent as UTF-8 with its length, unless it is empty
   */
  static Exchange with(
      URI base, String method, String target, Map<String, String> headers, String body)
      throws IOException {
    return from(null, base, method, target, headers, body);
  }

  /** The same, from an address of this machine; null for whichever suits. */
  static Exchange from(
      InetAddress local,
      URI base,
      String method,
      String target,
      Map<String, String> headers,
      String body)
      throws IOException {
    int port = base.getPort() < 0 ? 80 : base.getPort();
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(local, 0));
      int patienceMillis = Math.toIntExact(PATIENCE.toMillis());
      socket.connect(new InetSocketAddress(base.getHost(), port), patienceMillis);
      socket.setSoTimeout(patienceMillis);
      String host = base.getHost() + ":" + port;
      socket.getOutputStream().write(request(host, method, target, headers, body));
      return parse(socket.getInputStream().readAllBytes());
    }
  }

  /** Sends a request and resets the connection so long afterwards, whatever has come by then. */
  static void reset(
      URI base,
      String method,
      String target,
      Map<String, String> headers,
      String body,
      Duration after)
      throws IOException, InterruptedException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoLinger(true, 0); // closing sends a reset
      String host = base.getHost() + ":" + base.getPort();
      socket.getOutputStream().write(request(host, method, target, headers, body));
      Thread.sleep(after.toMillis());
    }
  }

  private static byte[] request(
      String host, String method, String target, Map<String, String> headers, String body) {
    byte[] content = body.getBytes(UTF_8);
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(host).append("\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (content.length > 0) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    request.writeBytes(content);
    return request.toByteArray();
  }

  static Exchange parse(byte[] answer) throws IOException {
    String text = new String(answer, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0 || !text.matches("(?s)HTTP/1\\.[01] [0-9]{3}.*")) {
      throw new IOException("the answer is not HTTP");
    }
    String[] lines = text.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      String[] parts = line.split(":", 2);
      headers.merge(
          parts[0].strip(), parts.length < 2 ? "" : parts[1].strip(), (a, b) -> a + ", " + b);
    }
    byte[] body = Arrays.copyOfRange(answer, end + HEAD_END, answer.length);
    boolean chunked = "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"));
    String length = headers.get("Content-Length");
    if (!chunked && length != null && Integer.parseInt(length) != body.length) {
      throw new IOException("the body has " + body.length + " bytes, its head says " + length);
    }
    int status = Integer.parseInt(text.substring(9, 12));
    return new Exchange(status, headers, new String(chunked ? joined(body) : body, UTF_8));
  }

  private static byte[] joined(byte[] chunks) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String text = new String(chunks, ISO_8859_1);
    for (int at = 0; ; ) {
      int line = text.indexOf("\r\n", at);
      if (line < 0) {
        throw new IOException("the last chunk is missing");
      }
      int size = Integer.parseInt(text.substring(at, line).split(";")[0].strip(), 16);
      if (size == 0) {
        return body.toByteArray();
      }
      body.write(chunks, line + 2, size);
      at = line + 2 + size + 2;
    }
  }
}
