package hoplab.drill;

import hoplab.descriptor.Tier;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What the jars that are built here hold of a tier's program. */
final class Programs {

  private static final String OURS = "hoplab.";
  private static final Path OWN = Path.of("app");

  private Programs() {}

  /** Whether two builds of a tier hold the same classes and resources. */
  static boolean differ(Tier one, Tier other) {
    return !content(one).equals(content(other));
  }

  /** Checksums of all that we wrote, by jar and name; libraries are the same in both. */
  private static Map<String, Long> content(Tier tier) {
    Map<String, Long> content = new TreeMap<>();
    Path folder = tier.jar().orElseThrow().getParent();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path jar : files.filter(file -> isOurs(folder, file)).toList()) {
        try (JarFile entries = new JarFile(jar.toFile())) {
          entries.stream()
              .filter(entry -> !entry.getName().startsWith("META-INF/maven"))
              .forEach(entry -> content.put(jar.getFileName() + "!" + entry, entry.getCrc()));
        }
      }
      return content;
    } catch (IOException e) {
      throw new LabException("The program in " + folder + " cannot be read: " + e + ".", e);
    }
  }

  private static boolean isOurs(Path folder, Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar")
        && (name.startsWith(OURS) || folder.relativize(file).startsWith(OWN));
  }
}
