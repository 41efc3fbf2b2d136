package hoplab.bearer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public half of the pair of keys, by which tokens are verified. */
record VerifyingKey(PublicKey key) {
  /**
   * Reads the key as it stands in the configuration.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it, and has no
   *     cause, which would be the last that a tier says
   */
  static VerifyingKey of(String text) {
    try {
      byte[] der = Base64.getDecoder().decode(text);
      return new VerifyingKey(
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "HOPLAB_TOKEN_PUBLIC_KEY must be an RSA key, X.509 in one line of base64");
    }
  }
}
