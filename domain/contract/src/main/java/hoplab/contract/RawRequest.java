package hoplab.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One HTTP/1.1 request as it is written, legal or not, on a connection of its own. No client
 * library is used, since each of them would refuse or repair what is illegal.
 *
 * @param target as it stands in the request line; each character up to U+00FF is sent as one byte
 * @param headers name and value, in order; a name may be there twice
 * @param body sent as UTF-8 with its length
 */
public record RawRequest(
    String method, String target, List<Map.Entry<String, String>> headers, String body) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HTTP_PORT = 80;

  public RawRequest {
    headers = List.copyOf(headers);
  }

  /** A request without headers of its own and without a body. */
  public static RawRequest of(String method, String target) {
    return new RawRequest(method, target, List.of(), "");
  }

  /** A POST of JSON. */
  public static RawRequest json(String target, String body) {
    return new RawRequest(
        "POST", target, List.of(Map.entry("Content-Type", "application/json")), body);
  }

  /** One header more, beside those of the same name. */
  public RawRequest with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new RawRequest(method, target, more, body);
  }

  /** Some headers more, beside those of the same names. */
  public RawRequest with(Map<String, String> all) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.addAll(all.entrySet());
    return new RawRequest(method, target, more, body);
  }

  /** The same without any header of that name. */
  public RawRequest without(String name) {
    return new RawRequest(
        method,
        target,
        headers.stream().filter(header -> !header.getKey().equalsIgnoreCase(name)).toList(),
        body);
  }

  /** The same request of another target. */
  public RawRequest withTarget(String otherTarget) {
    return new RawRequest(method, otherTarget, headers, body);
  }

  /** The same with another method. */
  public RawRequest withMethod(String otherMethod) {
    return new RawRequest(otherMethod, target, headers, body);
  }

  /** The same with another body. */
  public RawRequest withBody(String otherBody) {
    return new RawRequest(method, target, headers, otherBody);
  }

  /** All values of a header, in order. */
  public List<String> all(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Sends it and reads the answer to the end of the connection.
   *
   * @param base scheme, host and port, plain http
   * @throws IOException if there is no answer within ten seconds, or none that is HTTP and whole
   */
  public RawResponse sendTo(URI base) throws IOException {
    return sendTo(base, PATIENCE);
  }

  /** The same with another limit, for connecting and for each wait for more of the answer. */
  public RawResponse sendTo(URI base, Duration patience) throws IOException {
    try (Socket socket = new Socket()) {
      return sendOver(socket, base, patience);
    }
  }

  /**
   * The same from an address of this machine.
   *
   * @throws java.net.BindException if this machine does not have it
   */
  public RawResponse sendFrom(InetAddress local, URI base) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(local, 0));
      return sendOver(socket, base, PATIENCE);
    }
  }

  private RawResponse sendOver(Socket socket, URI base, Duration patience) throws IOException {
    int port = base.getPort() < 0 ? HTTP_PORT : base.getPort();
    int millis = Math.toIntExact(patience.toMillis());
    socket.connect(new InetSocketAddress(base.getHost(), port), millis);
    socket.setSoTimeout(millis);
    try {
      socket.getOutputStream().write(bytes(base.getHost() + ":" + port));
      return RawResponse.parse(socket.getInputStream().readAllBytes(), method.equals("HEAD"));
    } catch (SocketException e) {
      throw new IOException("the connection was reset", e);
    }
  }

  /**
   * The bytes on the wire; the connection is to be closed after the answer.
   *
   * @param authority for the header Host, unless it is among the headers
   */
  public byte[] bytes(String authority) {
    byte[] content = body.getBytes(UTF_8);
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (all("Host").isEmpty()) {
      line(head, "Host", authority);
    }
    line(head, "Connection", "close");
    headers.forEach(header -> line(head, header.getKey(), header.getValue()));
    boolean announced = content.length > 0 || method.equals("POST") || method.equals("PUT");
    if (announced && all("Content-Length").isEmpty()) {
      line(head, "Content-Length", String.valueOf(content.length));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  /** For a sentence: method and target, shortened. */
  @Override
  public String toString() {
    return method + " " + (target.length() <= 80 ? target : target.substring(0, 80) + "...");
  }
}
