package hoplab.topology;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The secrets of one start, and the means to keep them out of messages. */
final class Secrets {

  private static final int BYTES = 32;
  private final Map<String, String> values = new TreeMap<>();
  private final Set<String> hidden = new HashSet<>();

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
    secrets.hidden.addAll(secrets.values.values());
    return secrets;
  }

  String value(String name) {
    return values.get(name);
  }

  /** Hides another text that nobody is to see, unless it is empty. */
  void hide(String text) {
    if (!text.isEmpty()) {
      hidden.add(text);
    }
  }

  /** The text without anything that nobody is to see. */
  String hideIn(String text) {
    String result = text;
    for (String value : hidden) {
      result = result.replace(value, "***");
    }
    return result;
  }
}
