package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A response while it is heard: knows where it ends, and keeps nothing of its body. */
final class StreamedResponse {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]{1,18})");
  private static final Pattern CHUNKED = Pattern.compile("(?i)\r\ntransfer-encoding: *chunked");
  private static final Pattern CLOSE = Pattern.compile("(?i)\r\nconnection: *close");
  private static final String HEAD_END = "\r\n\r\n";
  private static final String LAST_CHUNK = "0\r\n\r\n";

  private final boolean bodiless;
  private String head = "";
  private boolean headComplete;
  private long bodyBytes;
  private String tail = "";

  /**
   * Nothing heard yet.
   *
   * @param bodiless whether a head is all that comes, whatever it announces
   */
  StreamedResponse(boolean bodiless) {
    this.bodiless = bodiless;
  }

  void hear(byte[] bytes, int count) {
    String more = new String(bytes, 0, count, ISO_8859_1);
    if (headComplete) {
      hearBody(more);
      return;
    }
    head += more;
    for (int end; !headComplete && (end = head.indexOf(HEAD_END)) >= 0; ) {
      String rest = head.substring(end + HEAD_END.length());
      head = head.substring(0, end);
      if (isInterim()) {
        head = rest;
      } else {
        headComplete = true;
        hearBody(rest);
      }
    }
  }

  /** Whether there was nothing at all. */
  boolean isEmpty() {
    return head.isEmpty();
  }

  /** Of the final answer, or 0 if there is none. */
  int status() {
    Matcher status = STATUS.matcher(head);
    return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
  }

  /** Whether the answer is there to its end, though the connection may stay open. */
  boolean isComplete() {
    if (!headComplete) {
      return false;
    }
    int status = status();
    if (bodiless || status == 101 || status == 204 || status == 304) {
      return true;
    }
    if (CHUNKED.matcher(head).find()) {
      return tail.endsWith(LAST_CHUNK);
    }
    Matcher length = LENGTH.matcher(head);
    return length.find() && bodyBytes >= Long.parseLong(length.group(1));
  }

  /** Whether another request may follow on the same connection. */
  boolean keepsConnection() {
    return isComplete() && status() != 101 && !CLOSE.matcher(head).find();
  }

  private boolean isInterim() {
    return status() >= 100 && status() < 200 && status() != 101;
  }

  private void hearBody(String more) {
    bodyBytes += more.length();
    tail = tail + more.substring(Math.max(0, more.length() - LAST_CHUNK.length()));
    tail = tail.substring(Math.max(0, tail.length() - LAST_CHUNK.length()));
  }
}
