package hoplab.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The secret half of the pair of keys. Its text never appears in {@link #toString()}. */
record SigningKey(PrivateKey key) {
  private static final int MIN_BITS = 2048;
  private static final String RULE =
      "HOPLAB_TOKEN_PRIVATE_KEY must be an RSA key of 2048 bits or more, PKCS#8 in one line of base64";

  /**
   * Reads the key as it stands in the configuration.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it
   */
  static SigningKey of(String text) {
    try {
      byte[] der = Base64.getDecoder().decode(text);
      PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
      if (((RSAPrivateKey) key).getModulus().bitLength() >= MIN_BITS) {
        return new SigningKey(key);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // the same sentence: what is wrong with a secret stays untold
    }
    throw new IllegalArgumentException(RULE);
  }

  @Override
  public String toString() {
    return "SigningKey[hidden]";
  }
}
