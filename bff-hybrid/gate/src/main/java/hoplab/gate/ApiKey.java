package hoplab.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * The secret that opens the private services: 32 to 256 printable ASCII characters without blanks.
 * It compares in a time that does not depend on where a guess goes wrong, and its text never
 * appears in {@link #toString()}.
 */
public final class ApiKey {
  /** The header in which the bff shows the key. */
  public static final String HEADER = "X-Api-Key";

  private static final Pattern FORM = Pattern.compile("[!-~]{32,256}");

  private final String text;

  private ApiKey(String text) {
    this.text = text;
  }

  /**
   * Takes a key as it stands in the configuration.
   *
   * @throws IllegalArgumentException if it is not 32 to 256 printable ASCII characters; the message
   *     does not repeat it
   */
  public static ApiKey of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "HOPLAB_API_KEY must have 32 to 256 printable ASCII characters and no blanks; this one has "
              + text.length()
              + " characters");
    }
    return new ApiKey(text);
  }

  /** Whether a caller showed this key; {@code null} stands for no key at all. */
  public boolean opensWith(String shown) {
    return shown != null && MessageDigest.isEqual(text.getBytes(UTF_8), shown.getBytes(UTF_8));
  }

  /** The key itself, for the one header that carries it to a private service. */
  public String headerValue() {
    return text;
  }

  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }
}
