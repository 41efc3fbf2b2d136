package hoplab.launch;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Key pairs of one start. A pair takes the time of some hundred milliseconds to find, so the search
 * begins when another variant ends, or while addresses and databases are prepared, and ends before
 * the first tier starts: none of it is in a tier's start-up time.
 */
final class KeyPairs {

  private static final int BITS = 2048;

  /** Whose owner is not known yet. */
  private static final Queue<CompletableFuture<KeyPair>> AHEAD = new ConcurrentLinkedQueue<>();

  private final Map<String, CompletableFuture<KeyPair>> coming = new LinkedHashMap<>();

  private KeyPairs() {}

  /** Begins to search for those of the next starts. */
  static void ahead(int count) {
    for (int i = 0; i < count; i++) {
      AHEAD.add(search());
    }
  }

  /** Begins, and does not wait. */
  static KeyPairs begin(Collection<String> names) {
    KeyPairs pairs = new KeyPairs();
    names.forEach(
        name -> {
          CompletableFuture<KeyPair> found = AHEAD.poll();
          pairs.coming.put(name, found == null ? search() : found);
        });
    return pairs;
  }

  /** All of them, by name, as soon as nothing is searched for any more. */
  Map<String, KeyPair> await() {
    AHEAD.forEach(CompletableFuture::join);
    Map<String, KeyPair> pairs = new LinkedHashMap<>();
    coming.forEach((name, pair) -> pairs.put(name, pair.join()));
    return pairs;
  }

  private static CompletableFuture<KeyPair> search() {
    return CompletableFuture.supplyAsync(KeyPairs::generate);
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
