package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** What a fake shop would be started from: a jar, and a library on its class path. */
final class FakeJar implements AutoCloseable {

  private static final String RUNNER = "run.jar";
  private static final String LIBRARY = "library.jar";

  /** As in the classes of what reads keys. */
  private static final String NO_KEY = "-----BEGIN PRIVATE KEY-----\nand what comes before its end";

  private final Path folder = Files.createTempDirectory("hoplab-fake-jar");

  FakeJar(Fault fault, KeyPair keys) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, LIBRARY + " gone.jar");
    write(RUNNER, manifest, Map.of("META-INF/shop.properties", settings(fault, keys)));
    String pem = "-----BEGIN PRIVATE KEY-----\n" + text(keys.getPrivate());
    write(
        LIBRARY,
        new Manifest(),
        Map.of("key.pem", fault == Fault.LIBRARY_HOLDS_A_PEM_FILE ? pem : NO_KEY));
  }

  PackagedTier tier() {
    return new PackagedTier("shop", folder.resolve(RUNNER), Set.of("SHOP_API_KEY"));
  }

  @Override
  public void close() throws IOException {
    Files.delete(folder.resolve(RUNNER));
    Files.delete(folder.resolve(LIBRARY));
    Files.delete(folder);
  }

  private static String settings(Fault fault, KeyPair keys) {
    String line =
        switch (fault == null ? Fault.ONE_FIELD_MORE : fault) {
          case JAR_HOLDS_A_PRIVATE_KEY -> "%dev.other=" + text(keys.getPrivate());
          case JAR_HOLDS_A_PUBLIC_KEY -> "other=" + text(keys.getPublic());
          case JAR_HOLDS_A_SECRET_FOR_DEVELOPMENT -> "%dev.shop.api-key=known-to-everyone";
          default -> "shop.api-key=${elsewhere}";
        };
    return "colour=MIhasMoreThanEightyLetters" + "x".repeat(80) + "\n" + line + "\n";
  }

  private static String text(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private void write(String name, Manifest manifest, Map<String, String> entries)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name));
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue().getBytes(ISO_8859_1));
      }
    }
  }
}
