package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer, read to the end of its connection.
 *
 * @param headers name and value, in order of arrival
 * @param body without the marks of its chunks, one character a byte
 * @param raw everything that came, one character a byte
 */
record RawResponse(int status, List<Map.Entry<String, String>> headers, String body, String raw) {

  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.[01] ([0-9]{3})[^\r\n]*\r\n");
  private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9a-fA-F]{1,7})[^\r\n]*\r\n");

  RawResponse {
    headers = List.copyOf(headers);
  }

  /**
   * Parses what came.
   *
   * @throws IOException if it is no HTTP answer with a whole head
   */
  static RawResponse parse(byte[] bytes) throws IOException {
    String raw = new String(bytes, ISO_8859_1);
    Matcher line = STATUS_LINE.matcher(raw);
    int end = raw.indexOf("\r\n\r\n");
    if (!line.lookingAt() || end < 0) {
      throw new IOException(
          raw.isEmpty() ? "the connection was closed without an answer" : "the answer is not HTTP");
    }
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    raw.substring(Math.min(line.end(), end), end)
        .lines()
        .forEach(
            header -> {
              int colon = header.indexOf(':');
              if (colon > 0) {
                headers.add(
                    Map.entry(header.substring(0, colon), header.substring(colon + 1).strip()));
              }
            });
    String rest = raw.substring(end + 4);
    boolean chunked =
        headers.stream()
            .anyMatch(
                h ->
                    h.getKey().equalsIgnoreCase("Transfer-Encoding")
                        && h.getValue().equalsIgnoreCase("chunked"));
    int status = Integer.parseInt(line.group(1));
    return new RawResponse(status, headers, chunked ? joined(rest) : rest, raw);
  }

  List<String> all(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of a header in one, or nothing. */
  String joined(String name, String between) {
    return String.join(between, all(name));
  }

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  private static String joined(String chunks) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Matcher size = CHUNK_SIZE.matcher(chunks);
    for (int at = 0; size.region(at, chunks.length()).lookingAt(); ) {
      int bytes = Integer.parseInt(size.group(1), 16);
      int end = Math.min(size.end() + bytes, chunks.length());
      body.writeBytes(chunks.substring(size.end(), end).getBytes(ISO_8859_1));
      at = Math.min(end + 2, chunks.length());
    }
    return body.toString(ISO_8859_1);
  }
}
