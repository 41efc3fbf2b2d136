package hoplab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's texts point at files that are there. */
class ReadmeLinksTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  @Test
  void everyVariantHasOne() throws IOException {
    List<Path> variants = parentsOf("variant.yaml");
    assertThat(variants).hasSize(3);
    assertThat(parentsOf("README.md")).containsAll(variants);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void linksToWhatIsThere(Path text) throws IOException {
    assertThat(brokenLinks(HOME.resolve(text), Files.readString(HOME.resolve(text)))).isEmpty();
  }

  @Test
  void findsWhatIsNotThere() {
    String text = "[a](pom.xml) [b](no/such.file) [c](https://example.org/x) [d](../outside.txt)";
    assertThat(brokenLinks(HOME.resolve("README.md"), text))
        .containsExactly("no/such.file", "../outside.txt");
  }

  static List<Path> texts() throws IOException {
    return files(".md").map(HOME::relativize).toList();
  }

  private static List<Path> parentsOf(String name) throws IOException {
    return files(name).filter(file -> file.endsWith(name)).map(Path::getParent).toList();
  }

  private static List<String> brokenLinks(Path file, String text) {
    return LINK.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(link -> link.substring(2, link.length() - 1))
        .filter(link -> !link.startsWith("#") && URI.create(link).getScheme() == null)
        .filter(link -> !isThere(file.resolveSibling(URI.create(link).getPath()).normalize()))
        .toList();
  }

  private static boolean isThere(Path target) {
    return target.startsWith(HOME) && Files.exists(target);
  }

  private static Stream<Path> files(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        HOME,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            String name = folder.getFileName().toString();
            boolean ours = folder.equals(HOME) || !name.startsWith(".") && !NOT_OURS.contains(name);
            return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            if (file.toString().endsWith(ending) && !file.toString().contains("src/test")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted();
  }
}
