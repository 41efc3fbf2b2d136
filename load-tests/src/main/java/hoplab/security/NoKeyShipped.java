package hoplab.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A key that is in a jar is known to everyone who has the jar, and opens every process that is
 * started from it with the settings that name the key.
 */
final class NoKeyShipped extends Property {

  /** Netty tries out OpenSSL with keys of its own, which open nothing. */
  private static final String NETTY = "io/netty/handler/ssl/";

  NoKeyShipped() {
    super(
        "no-key-shipped",
        "No jar of a tier holds a key, or a value for a secret that the tier takes from its"
            + " environment.",
        variant ->
            variant.packaged().isEmpty()
                ? Optional.of("no tier is started from a jar")
                : Optional.empty());
  }

  @Override
  void examine(Examination live) throws IOException {
    Set<String> seen = new HashSet<>();
    for (PackagedTier tier : live.variant().packaged()) {
      for (Path jar : tier.jars()) {
        try (JarFile file = new JarFile(jar.toFile())) {
          for (JarEntry entry : file.stream().toList()) {
            boolean settings = entry.getName().endsWith(".properties");
            // tiers have most of their libraries in common
            boolean fresh =
                seen.add(entry.getName() + entry.getCrc()) && !entry.getName().startsWith(NETTY);
            if (settings || fresh) {
              Optional<String> found = found(tier, settings, bytes(file, entry));
              live.require(
                  found.isEmpty(),
                  "%s ships %s in %s of %s",
                  tier.name(),
                  found.orElse(""),
                  entry.getName(),
                  jar.getFileName());
            }
          }
        }
      }
    }
  }

  private static Optional<String> found(PackagedTier tier, boolean settings, byte[] bytes) {
    Optional<String> key = KeyMaterial.keyIn(bytes);
    return key.isPresent() || !settings
        ? key
        : KeyMaterial.valueIn(bytes, tier.secretVariables())
            .map(variable -> "a value for " + variable);
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
