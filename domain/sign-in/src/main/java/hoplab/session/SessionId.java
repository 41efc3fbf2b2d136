package hoplab.session;

import java.security.SecureRandom;
import java.util.Base64;

/** A text that nobody can guess: 256 random bits. */
final class SessionId {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SessionId() {}

  static String next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
