package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One request as it is written, legal or not.
 *
 * @param target as it stands in the request line; each character up to U+00FF is sent as one byte
 * @param headers name and value, in order; a name may be there twice
 * @param body sent as UTF-8 with its length
 */
record RawRequest(
    String method, String target, List<Map.Entry<String, String>> headers, String body) {

  RawRequest {
    headers = List.copyOf(headers);
  }

  static RawRequest of(String method, String target) {
    return new RawRequest(method, target, List.of(), "");
  }

  /** A POST of JSON. */
  static RawRequest json(String target, String body) {
    return new RawRequest(
        "POST", target, List.of(Map.entry("Content-Type", "application/json")), body);
  }

  /** One header more, beside those of the same name. */
  RawRequest with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new RawRequest(method, target, more, body);
  }

  RawRequest with(Map<String, String> all) {
    RawRequest request = this;
    for (Map.Entry<String, String> header : all.entrySet()) {
      request = request.with(header.getKey(), header.getValue());
    }
    return request;
  }

  RawRequest without(String name) {
    return new RawRequest(
        method,
        target,
        headers.stream().filter(header -> !header.getKey().equalsIgnoreCase(name)).toList(),
        body);
  }

  RawRequest at(String otherTarget) {
    return new RawRequest(method, otherTarget, headers, body);
  }

  /** The same about another user, in target and body. */
  RawRequest about(String user, String other) {
    return new RawRequest(method, target.replace(user, other), headers, body.replace(user, other));
  }

  boolean has(String name) {
    return headers.stream().anyMatch(header -> header.getKey().equalsIgnoreCase(name));
  }

  /** The bytes on the wire; the connection is to be closed after the answer. */
  byte[] bytes(String authority) {
    byte[] content = body.getBytes(UTF_8);
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    line(head, "Host", authority);
    line(head, "Connection", "close");
    if (content.length > 0 || method.equals("POST") || method.equals("PUT")) {
      line(head, "Content-Length", String.valueOf(content.length));
    }
    headers.forEach(h -> head.append(h.getKey() + ": " + h.getValue() + "\r\n"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }

  private void line(StringBuilder head, String name, String value) {
    if (!has(name)) {
      head.append(name + ": " + value + "\r\n");
    }
  }

  /** For a sentence: method and target, shortened. */
  @Override
  public String toString() {
    return method + " " + (target.length() <= 80 ? target : target.substring(0, 80) + "...");
  }
}
