package hoplab.security;

import java.util.List;
import java.util.random.RandomGenerator;

/** Bodies that no honest client sends, with the headers that announce them rightly or wrongly. */
final class HostileBodies {

  private static final int LARGEST = 70_000;

  private final RandomGenerator random;
  private final HostileText text;

  HostileBodies(RandomGenerator random, HostileText text) {
    this.random = random;
    this.text = text;
  }

  /** A request with a body of its own; the head comes without length and blank line. */
  HostileRequest with(String head) {
    String body = body();
    return switch (random.nextInt(8)) {
      case 0 -> whole("chunks", head + "Transfer-Encoding: chunked\r\n\r\n" + chunks(body));
      case 1 ->
          cut("wrong chunks", head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body + "\r\n");
      case 2 ->
          cut("chunks without end", head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
      case 3 -> cut("short body", head + length(body.length() + 1 + random.nextInt(500)) + body);
      case 4 -> cut("two lengths", head + "Content-Length: 3\r\n" + length(body.length()) + body);
      case 5 ->
          cut(
              "length and chunks",
              head + "Transfer-Encoding: chunked\r\n" + length(body.length()) + chunks(body));
      case 6 ->
          cut(
              "impossible length",
              head
                  + "Content-Length: "
                  + text.oneOf(
                      List.of("-1", "1e3", "0x10", "99999999999999999999", "", "+1", "1 2", "one"))
                  + "\r\n\r\n"
                  + body);
      default -> whole("body", head + length(body.length()) + body);
    };
  }

  private String body() {
    return switch (random.nextInt(9)) {
      case 0 -> text.noise(2_000);
      case 1 -> "[".repeat(1 + random.nextInt(20_000));
      case 2 -> "{\"user\":".repeat(1 + random.nextInt(2_000));
      case 3 -> "{\"user\":\"" + text.some() + "\",\"password\":\"" + text.noise(40) + "\"}";
      case 4 -> "{\"user\":1e999999,\"password\":-" + "9".repeat(500) + "}";
      case 5 -> "{\"user\":\"u%05d\",\"password\":\"x\"}".formatted(random.nextInt(100_000));
      case 6 -> "\u00ef\u00bb\u00bf{\"user\":\"\\ud800\",\"password\":\"\\u0000\"}";
      case 7 -> text.lengthy(LARGEST);
      default -> text.some();
    };
  }

  private static String length(int bytes) {
    return "Content-Length: " + bytes + "\r\n\r\n";
  }

  private static String chunks(String body) {
    String first = body.isEmpty() ? "" : "%x;x=y\r\n%s\r\n".formatted(body.length(), body);
    return first + "0\r\n\r\n";
  }

  private static HostileRequest whole(String kind, String bytes) {
    return HostileRequests.of(kind, bytes, 1, true);
  }

  private static HostileRequest cut(String kind, String bytes) {
    return HostileRequests.of(kind, bytes, 1, false);
  }
}
