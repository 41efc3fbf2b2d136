package hoplab.security;

import java.util.List;
import java.util.random.RandomGenerator;

/** Text that no honest client sends, one character a byte. */
final class HostileText {

  private static final List<String> BITS =
      List.of(
          "..",
          "%2e%2e",
          "/",
          "%2f",
          "//",
          "\\",
          "%5c",
          "%00",
          "\u0000",
          "%",
          "%zz",
          "%u0041",
          ";",
          "?",
          "#",
          "'",
          "\"",
          "<",
          ">",
          "{",
          "}",
          "|",
          "^",
          "`",
          "~",
          "@",
          ":",
          "*",
          "$",
          "&",
          "=",
          "+",
          " ",
          "%20",
          "\t",
          "%0d%0a",
          "%c0%af",
          "%f0%9f%98%80",
          "%ed%a0%80",
          "\u00ff\u00fe",
          "u00042",
          "null",
          "-1",
          "99999999999999999999",
          "${jndi:ldap://localhost/x}",
          "{{7*7}}",
          "' OR '1'='1",
          "%252e",
          "\u0080",
          "\u007f",
          "[",
          "]",
          "!",
          "(",
          ")",
          ",");

  private final RandomGenerator random;

  HostileText(RandomGenerator random) {
    this.random = random;
  }

  /** Some bits in a row; no line ends, which would make another request of it. */
  String some() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      text.append(oneOf(BITS));
    }
    return text.toString();
  }

  /** One character many times. */
  String lengthy(int most) {
    return Character.toString(oneOf(List.of('a', 'u', '0', '%', '/', ';')))
        .repeat(1 + random.nextInt(most));
  }

  /** Any bytes. */
  String noise(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append((char) random.nextInt(256));
    }
    return text.toString();
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
