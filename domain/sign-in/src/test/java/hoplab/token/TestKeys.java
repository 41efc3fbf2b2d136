package hoplab.token;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Gives a new pair of keys to the process under test, be it in this Java or packaged. */
public final class TestKeys implements QuarkusTestResourceLifecycleManager {
  private static final KeyPair PAIR = generate();

  /** The secret half, as the configuration takes it. */
  public static String privateKey() {
    return Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded());
  }

  /** The public half, as the configuration takes it. */
  public static String publicKey() {
    return Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded());
  }

  /** Another pair, whose tokens nobody accepts. */
  public static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has RSA", e);
    }
  }

  @Override
  public Map<String, String> start() {
    return Map.of("hoplab.token.private-key", privateKey(), "hoplab.token.public-key", publicKey());
  }

  @Override
  public void stop() {
    // there is nothing to stop
  }
}
