package hoplab.topology;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The secrets of one start, and the means to keep them out of messages. */
final class Secrets {

  private static final int BYTES = 32;
  private final Map<String, String> values = new TreeMap<>();

  private Secrets() {}

  /** New values of 256 bits, as 64 hexadecimal digits. */
  static Secrets generate(Collection<String> names) {
    SecureRandom random = new SecureRandom();
    Secrets secrets = new Secrets();
    for (String name : names) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      secrets.values.put(name, HexFormat.of().formatHex(bytes));
    }
    return secrets;
  }

  String value(String name) {
    return values.get(name);
  }

  /** The text without any of the values. */
  String hideIn(String text) {
    String hidden = text;
    for (String value : values.values()) {
      hidden = hidden.replace(value, "***");
    }
    return hidden;
  }
}
