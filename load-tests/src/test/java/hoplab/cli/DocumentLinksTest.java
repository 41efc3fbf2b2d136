package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.matrix.MatrixMarkdown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every link between the documents leads somewhere, and every document is reached. A link to a
 * folder leads to the README in it, which is what is shown there.
 */
class DocumentLinksTest {

  private static final Path README = Path.of("README.md");

  static List<Document> documents() {
    return Document.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void leadsToFilesAndHeadingsThatAreThere(Document document) {
    Map<Path, Document> all = byFile();
    assertThat(document.links().stream().flatMap(link -> fault(document, link, all).stream()))
        .isEmpty();
  }

  @Test
  void theReadmeLeadsToEveryDocument() {
    Map<Path, Document> all = byFile();
    Set<Path> reached = new LinkedHashSet<>(List.of(README));
    Deque<Path> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Document document = all.get(open.remove());
      for (String link : document.links()) {
        Path target = target(document, link);
        Path shown = all.containsKey(target) ? target : target.resolve("README.md");
        if (all.containsKey(shown) && reached.add(shown)) {
          open.add(shown);
        }
      }
    }
    assertThat(reached).containsAll(all.keySet());
  }

  @Test
  void theReadmeIsShort() {
    assertThat(Document.PROJECT.resolve(README)).isRegularFile();
    assertThat(linesOfReadme()).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void aLinkToNowhereIsFound() {
    Path folder = Path.of("docs");
    Document other = Document.of(folder.resolve("other.md"), List.of("# What it's for: a `word`"));
    Document one = Document.of(folder.resolve("one.md"), List.of("# One"));
    Map<Path, Document> both = Map.of(one.file(), one, other.file(), other);
    assertThat(fault(one, "../README.md", both)).isEmpty();
    assertThat(fault(one, "https://example.org/x#y", both)).isEmpty();
    assertThat(fault(one, "#one", both)).isEmpty();
    assertThat(fault(one, "other.md#what-its-for-a-word", both)).isEmpty();
    assertThat(fault(one, "#two", both)).contains("there is no heading for #two");
    assertThat(fault(one, "../no/such.md", both)).contains("there is no file no/such.md");
  }

  private static Map<Path, Document> byFile() {
    Map<Path, Document> all = new HashMap<>();
    Document.all().forEach(document -> all.put(document.file(), document));
    return all;
  }

  /** Without the table that ./lab matrix writes. */
  private static List<String> linesOfReadme() {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(Document.PROJECT.resolve(README)));
      lines
          .subList(lines.indexOf(MatrixMarkdown.BEGIN), lines.indexOf(MatrixMarkdown.END) + 1)
          .clear();
      return lines;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<String> fault(Document from, String link, Map<Path, Document> all) {
    if (link.matches("[a-z]+:.*")) {
      return Optional.empty();
    }
    Path target = target(from, link);
    if (!Files.exists(Document.PROJECT.resolve(target)) && !all.containsKey(target)) {
      return Optional.of("there is no file " + target);
    }
    int hash = link.indexOf('#');
    boolean known =
        hash < 0
            || (all.containsKey(target)
                && all.get(target).anchors().contains(link.substring(hash + 1)));
    return known ? Optional.empty() : Optional.of("there is no heading for " + link);
  }

  private static Path target(Document from, String link) {
    String path = link.replaceFirst("#.*", "");
    return path.isEmpty() ? from.file() : from.file().resolveSibling(path).normalize();
  }
}
