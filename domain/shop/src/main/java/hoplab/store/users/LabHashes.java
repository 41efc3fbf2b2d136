package hoplab.store.users;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hashes of the lab's passwords, made beforehand: 10,000 of them would take minutes at every
 * start. Users with the same password therefore share a salt and a hash, which real data must not.
 */
final class LabHashes {
  static final String RESOURCE = "lab-hashes.txt";

  private LabHashes() {}

  /** By password; each line of the resource is a password, a blank, and its hash. */
  static Map<String, String> byPassword() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (InputStream in = LabHashes.class.getResourceAsStream(RESOURCE)) {
      new String(in.readAllBytes(), US_ASCII)
          .lines()
          .map(line -> line.split(" ", 2))
          .forEach(parts -> hashes.put(parts[0], parts[1]));
    }
    return hashes;
  }
}
