package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Bytes that a hostile client sends over one connection.
 *
 * @param kind what is hostile about it, in a word or two
 * @param pieces how many pieces it is sent in, a little apart
 * @param whole whether it is all that it announces, so that a response is due; else the client ends
 *     its stream after it
 */
record HostileRequest(String kind, byte[] bytes, int pieces, boolean whole) {

  private static final int SHOWN = 160;

  /** For a message: printable, and not too long. */
  @Override
  public String toString() {
    String text = new String(bytes, ISO_8859_1);
    StringBuilder shown = new StringBuilder();
    for (char c : text.substring(0, Math.min(SHOWN, text.length())).toCharArray()) {
      shown.append(c >= ' ' && c < 127 ? String.valueOf(c) : "\\x%02x".formatted((int) c));
    }
    return "%s (%d bytes%s): %s".formatted(kind, bytes.length, whole ? "" : ", cut off", shown);
  }
}
