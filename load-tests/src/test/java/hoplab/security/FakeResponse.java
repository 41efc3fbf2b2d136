package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a fake answers. */
record FakeResponse(int status, List<Map.Entry<String, String>> headers, String body) {

  static FakeResponse of(int status, String type, String body) {
    return new FakeResponse(status, List.of(Map.entry("Content-Type", type)), body);
  }

  static FakeResponse text(int status, String body) {
    return of(status, "text/plain", body);
  }

  static FakeResponse json(String body) {
    return of(200, "application/json", body);
  }

  static FakeResponse empty(int status) {
    return new FakeResponse(status, List.of(), "");
  }

  FakeResponse with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new FakeResponse(status, more, body);
  }

  FakeResponse saying(String otherBody) {
    return new FakeResponse(status, headers, otherBody);
  }

  byte[] bytes(boolean headOnly) {
    byte[] content = body.getBytes(UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " -\r\nConnection: close\r\n");
    headers.forEach(header -> head.append(header.getKey() + ": " + header.getValue() + "\r\n"));
    head.append("Content-Length: " + content.length + "\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
    if (!headOnly) {
      bytes.writeBytes(content);
    }
    return bytes.toByteArray();
  }
}
