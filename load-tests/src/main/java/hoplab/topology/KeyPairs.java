package hoplab.topology;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Key pairs of one start. A pair takes the time of some hundred milliseconds to find, so the search
 * begins while addresses and databases are prepared, and ends before the first tier starts: none of
 * it is in a tier's start-up time.
 */
final class KeyPairs {

  private static final int BITS = 2048;
  private final Map<String, CompletableFuture<KeyPair>> coming = new LinkedHashMap<>();

  private KeyPairs() {}

  /** Begins, and does not wait. */
  static KeyPairs begin(Collection<String> names) {
    KeyPairs pairs = new KeyPairs();
    names.forEach(
        name -> pairs.coming.put(name, CompletableFuture.supplyAsync(KeyPairs::generate)));
    return pairs;
  }

  /** All of them, by name, as soon as they are there. */
  Map<String, KeyPair> await() {
    Map<String, KeyPair> pairs = new LinkedHashMap<>();
    coming.forEach((name, pair) -> pairs.put(name, pair.join()));
    return pairs;
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows RSA", e);
    }
  }
}
