package hoplab.keys.deployment;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Makes keys that nobody has seen before. */
final class NewKeys {
  static final String API_KEY = "api-key";
  static final String PRIVATE_KEY = "private-key";
  static final String PUBLIC_KEY = "public-key";

  private static final int API_KEY_BYTES = 32;
  private static final int RSA_BITS = 2048;

  private NewKeys() {}

  /** One API key, and the halves of a pair of keys for tokens: PKCS#8 and X.509 in base64. */
  static Properties make() {
    byte[] bits = new byte[API_KEY_BYTES];
    new SecureRandom().nextBytes(bits);
    KeyPair pair = pair();
    Properties keys = new Properties();
    keys.setProperty(API_KEY, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    keys.setProperty(
        PRIVATE_KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    keys.setProperty(PUBLIC_KEY, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    return keys;
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }
}
