package hoplab.security;

import hoplab.descriptor.Tier;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tier that is started from a jar.
 *
 * @param name the tier's
 * @param jar what is started
 * @param secretVariables the variables by which its environment gives it secrets and keys
 */
record PackagedTier(String name, Path jar, Set<String> secretVariables) {

  private static final Pattern SECRET = Pattern.compile("\\$\\{(secret|key)\\.[^}]*}");

  PackagedTier {
    secretVariables = Set.copyOf(secretVariables);
  }

  /** Takes what a descriptor says of a tier that has a jar. */
  static PackagedTier of(Tier tier) {
    return new PackagedTier(
        tier.name(),
        tier.jar().orElseThrow(),
        tier.environment().entrySet().stream()
            .filter(variable -> SECRET.matcher(variable.getValue()).find())
            .map(variable -> variable.getKey())
            .collect(Collectors.toSet()));
  }

  /**
   * The jar, and those of its manifest's class path that exist.
   *
   * @throws IOException if the jar cannot be read
   */
  List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>(List.of(jar));
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String classPath =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (classPath != null) {
        for (String entry : classPath.strip().split(" +")) {
          Path other = jar.resolveSibling(entry.replace('/', File.separatorChar));
          if (Files.isRegularFile(other)) {
            jars.add(other);
          }
        }
      }
    }
    return jars;
  }
}
