package hoplab.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

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
 * @param body as UTF-8, without the marks of its chunks
 * @param raw everything that came, one character a byte
 */
public record RawResponse(
    int status, List<Map.Entry<String, String>> headers, String body, String raw) {

  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.[01] ([0-9]{3})[^\r\n]*\r\n");
  private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9a-fA-F]{1,7})[^\r\n]*\r\n");
  private static final String HEAD_END = "\r\n\r\n";

  public RawResponse {
    headers = List.copyOf(headers);
  }

  /**
   * Parses what came.
   *
   * @param bodiless whether a head is all that comes, whatever it announces
   * @throws IOException if it is no HTTP answer, or not a whole one
   */
  static RawResponse parse(byte[] bytes, boolean bodiless) throws IOException {
    String raw = new String(bytes, ISO_8859_1);
    Matcher line = STATUS_LINE.matcher(raw);
    int end = raw.indexOf(HEAD_END);
    if (!line.lookingAt() || end < 0) {
      throw new IOException(
          raw.isEmpty() ? "the connection was closed without an answer" : "the answer is not HTTP");
    }
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    raw.substring(Math.min(line.end(), end), end)
        .lines()
        .map(header -> header.split(":", 2))
        .filter(parts -> parts.length == 2 && !parts[0].isEmpty())
        .forEach(parts -> headers.add(Map.entry(parts[0].strip(), parts[1].strip())));
    RawResponse response =
        new RawResponse(
            Integer.parseInt(line.group(1)), headers, raw.substring(end + HEAD_END.length()), raw);
    return new RawResponse(response.status, headers, response.decoded(bodiless), raw);
  }

  /** All values of a header, in order. */
  public List<String> all(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The first value of a header. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of a header in one, or nothing. */
  public String joined(String name, String between) {
    return String.join(between, all(name));
  }

  /** Whether the status is 2xx. */
  public boolean isGood() {
    return status >= 200 && status < 300;
  }

  private String decoded(boolean bodiless) throws IOException {
    if (first("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
      return utf8(bodiless ? "" : joined(body));
    }
    String length = first("Content-Length").orElse(null);
    if (!bodiless && length != null && Integer.parseInt(length) != body.length()) {
      throw new IOException("the body has " + body.length() + " bytes, its head says " + length);
    }
    return utf8(body);
  }

  private static String joined(String chunks) throws IOException {
    StringBuilder body = new StringBuilder();
    Matcher size = CHUNK_SIZE.matcher(chunks);
    for (int at = 0; size.region(at, chunks.length()).lookingAt(); ) {
      int end = size.end() + Integer.parseInt(size.group(1), 16);
      if (end == size.end()) {
        return body.toString();
      }
      if (end > chunks.length()) {
        break;
      }
      body.append(chunks, size.end(), end);
      at = Math.min(end + 2, chunks.length());
    }
    throw new IOException("the last chunk is missing");
  }

  private static String utf8(String oneCharacterAByte) {
    return new String(oneCharacterAByte.getBytes(ISO_8859_1), UTF_8);
  }
}
