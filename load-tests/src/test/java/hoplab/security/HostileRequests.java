package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hoplab.contract.RawRequest;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Makes hostile requests of an honest one; the same seed makes the same. */
final class HostileRequests {

  private static final int LONGEST_LINE = 20_000;
  private static final int LARGEST_HEADER = 30_000;
  private static final String SOME_ID = "u[0-9]{5}";

  private final RandomGenerator random;
  private final HostileText text;
  private final RawRequest honest;
  private final String authority;

  HostileRequests(long seed, RawRequest honest, String authority) {
    this.random = new SplittableRandom(seed);
    this.text = new HostileText(random);
    this.honest = honest;
    this.authority = authority;
  }

  HostileRequest next() {
    return switch (random.nextInt(12)) {
      case 0 -> ofHead("method", method(), honest.target(), version());
      case 1, 2, 3 -> ofHead("path", honest.method(), target(), "HTTP/1.1");
      case 4, 5, 6 -> header();
      case 7, 8 ->
          new HostileBodies(random, text).with(head(honest.method(), honest.target(), "HTTP/1.1"));
      case 9 -> truncated();
      case 10 -> slow();
      default -> noise();
    };
  }

  static HostileRequest of(String kind, String bytes, int pieces, boolean whole) {
    return new HostileRequest(kind, bytes.getBytes(ISO_8859_1), pieces, whole);
  }

  private HostileRequest ofHead(String kind, String method, String target, String version) {
    return of(kind, head(method, target, version) + "Content-Length: 0\r\n\r\n", 1, true);
  }

  private String head(String method, String target, String version) {
    StringBuilder head = new StringBuilder(method + " " + target + " " + version + "\r\n");
    head.append("Host: ").append(authority).append("\r\n");
    if (random.nextInt(4) == 0) {
      head.append("Connection: close\r\n");
    }
    for (Map.Entry<String, String> header : honest.headers()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    return head.toString();
  }

  private String method() {
    return text.oneOf(
        List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "PROPFIND",
            "get",
            "BREW",
            "G\u0000T",
            "GET/",
            "",
            "M".repeat(1 + random.nextInt(5_000)),
            text.some()));
  }

  private String version() {
    return text.oneOf(
        List.of(
            "HTTP/1.1",
            "HTTP/1.1",
            "HTTP/1.0",
            "HTTP/0.9",
            "HTTP/9.9",
            "http/1.1",
            "HTTP/1.",
            "X"));
  }

  private String target() {
    String id = honest.target().replaceFirst(SOME_ID, "{id}");
    String hostile = random.nextInt(6) == 0 ? text.lengthy(LONGEST_LINE) : text.some();
    return switch (random.nextInt(7)) {
      case 0 -> honest.target() + hostile;
      case 1 -> honest.target() + "?" + hostile + "=" + text.some();
      case 2 -> "http://" + text.some() + honest.target();
      case 3 -> hostile + honest.target();
      case 4 -> honest.target() + "?" + "a=b&".repeat(random.nextInt(2_000));
      default -> id.contains("{id}") ? id.replace("{id}", hostile) : id + "/" + hostile;
    };
  }

  private HostileRequest header() {
    String more =
        switch (random.nextInt(12)) {
          case 0 -> "X-Long: " + text.lengthy(LARGEST_HEADER);
          case 1 -> "X-Many: 1\r\n".repeat(1 + random.nextInt(2_000)) + "X-Last: 1";
          case 2 -> text.some().replace(":", "") + ": " + text.some();
          case 3 -> text.lengthy(200);
          case 4 -> "Host: " + text.some();
          case 5 ->
              "Cookie: "
                  + cookieName()
                  + "="
                  + text.some()
                  + "; "
                  + text.noise(60).replaceAll("[\r\n]", "");
          case 6 -> "Authorization: Bearer " + token();
          case 7 -> "X-Request-Id: " + text.some() + "\r\nX-Requested-By: " + text.some();
          case 8 -> "Content-Type: " + text.some() + "\r\nAccept: " + text.some();
          case 9 -> "Origin: " + text.some() + "\r\nAccess-Control-Request-Method: " + text.some();
          case 10 -> "Range: bytes=-" + text.some() + "\r\nIf-Modified-Since: " + text.some();
          default ->
              text.oneOf(
                  List.of(
                      " folded: line",
                      "Expect: 100-continue",
                      "Expect: " + text.some(),
                      "Connection: Upgrade, HTTP2-Settings\r\n"
                          + "Upgrade: h2c\r\n"
                          + "HTTP2-Settings: AAMAAABk",
                      "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13",
                      "Accept-Encoding: gzip;q=nan, " + text.some(),
                      "X-Forwarded-For: " + text.some(),
                      "X-Http-Method-Override: " + text.some(),
                      "X-Api-Key: " + text.some(),
                      ": nameless",
                      "Accept-Language: " + text.some()));
        };
    String head = head(honest.method(), honest.target(), "HTTP/1.1");
    return of("header", head + more + "\r\nContent-Length: 0\r\n\r\n", 1, true);
  }

  /** The one that the honest request shows, if any. */
  private String cookieName() {
    return honest.headers().stream()
        .filter(header -> header.getKey().equals("Cookie"))
        .map(header -> header.getValue().split("=", 2)[0])
        .findFirst()
        .orElse("session");
  }

  private String token() {
    return text.oneOf(
        List.of(
            "",
            "..",
            "e30.e30.",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJzdGFmZiJ9.",
            "eyJhbGciOiJSUzI1NiJ9." + "a".repeat(random.nextInt(8_000)) + ".x",
            "eyJhbGciOiJIUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.e30.x",
            "eyJhbGciOiJSUzI1NiIsInppcCI6IkRFRiJ9.e30.x",
            text.some()));
  }

  private HostileRequest truncated() {
    String all = head(honest.method(), honest.target(), "HTTP/1.1") + "Content-Length: 0\r\n\r\n";
    return of("cut off", all.substring(0, random.nextInt(all.length() - 1)), 1, false);
  }

  private HostileRequest slow() {
    String all = head(honest.method(), honest.target(), "HTTP/1.1") + "Content-Length: 0\r\n\r\n";
    return of("slow", all, 2 + random.nextInt(6), true);
  }

  private HostileRequest noise() {
    return switch (random.nextInt(4)) {
      case 0 -> of("noise", text.noise(3_000), 1, false);
      case 1 -> of("blank lines", "\r\n".repeat(1 + random.nextInt(200)), 1, false);
      case 2 -> of("TLS", "\u0016\u0003\u0001\u0002\u0000\u0001" + text.noise(500), 1, false);
      default -> of("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + text.noise(200), 1, false);
    };
  }
}
