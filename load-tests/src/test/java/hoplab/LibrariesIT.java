package hoplab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the packaged programs are made of: the lab, and every tier of every variant. */
class LibrariesIT {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  @Test
  void looksAtTheLabAndAtEveryTier() throws IOException {
    assertThat(programs())
        .contains(Path.of("load-tests/target/lib"), Path.of("all-in/target/quarkus-app/lib"))
        .hasSizeGreaterThanOrEqualTo(7);
  }

  /** Two versions of a library, or one library under two names, define the same classes. */
  @ParameterizedTest
  @MethodSource("programs")
  void holdsEveryClassOnce(Path program) throws IOException {
    SortedMap<String, Set<String>> librariesByClass = new TreeMap<>();
    for (Path library : libraries(program)) {
      for (String name : classes(library)) {
        librariesByClass
            .computeIfAbsent(name, unseen -> new TreeSet<>())
            .add(library.getFileName().toString());
      }
    }
    assertThat(librariesByClass).as("classes of " + program).hasSizeGreaterThan(1_000);
    librariesByClass.values().removeIf(libraries -> libraries.size() == 1);
    assertThat(librariesByClass)
        .as("exclude one of two libraries, or run mvn clean after a change of version: " + program)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void isListedWithTheLicenceOfEveryLibrary(Path program) throws IOException {
    assumeThat(BillOfMaterials.FILE)
        .as("the list of libraries, which Maven does not write when it is offline")
        .exists();
    BillOfMaterials list = BillOfMaterials.read();
    assumeThat(list.modules()).as("what was built").contains(module(program));
    for (Path library : libraries(program)) {
      assertThat(list.licences(library))
          .as("licences of %s in %s: build online and whole", library, BillOfMaterials.FILE)
          .isNotEmpty();
    }
  }

  static List<Path> programs() throws IOException {
    try (Stream<Path> folders = Files.find(HOME, 5, (path, facts) -> facts.isDirectory())) {
      return folders
          .filter(path -> path.endsWith("target/lib") || path.endsWith("target/quarkus-app/lib"))
          .map(HOME::relativize)
          .sorted()
          .toList();
    }
  }

  /** Those of others: ours are new with each build. */
  private static List<Path> libraries(Path program) throws IOException {
    try (Stream<Path> files = Files.walk(HOME.resolve(program))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !file.getFileName().toString().contains("-1.0-SNAPSHOT"))
          .toList();
    }
  }

  private static List<String> classes(Path library) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .filter(name -> !name.endsWith("module-info.class"))
          .toList();
    }
  }

  private static String module(Path program) {
    Path target = program;
    while (!target.endsWith("target")) {
      target = target.getParent();
    }
    return target.getParent().getFileName().toString();
  }
}
