package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to the code says what each room of the instrument is for, and names what is there. */
class DocumentedRoomsTest {

  private static final Path ROOMS = Path.of("src/main/java/hoplab");

  @Test
  void theGuideNamesEveryRoomAndNoOther() throws IOException {
    String guide = Files.readString(Document.PROJECT.resolve("docs/architecture.md"));
    List<String> named =
        guide
            .substring(guide.indexOf("| room | what it is for |"))
            .lines()
            .skip(2)
            .takeWhile(line -> line.startsWith("| `"))
            .map(line -> line.split("`")[1])
            .toList();
    try (Stream<Path> rooms = Files.list(ROOMS)) {
      assertThat(named)
          .containsExactlyInAnyOrderElementsOf(
              rooms.filter(Files::isDirectory).map(room -> room.getFileName().toString()).toList());
    }
  }

  static List<Document> documents() {
    return Document.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void classesThatAreNamedWithTheirRoomAreInIt(Document document) {
    assertThat(
            document.spans().stream()
                .filter(span -> span.matches("[a-z]+\\.[A-Z]\\w+"))
                .filter(name -> !Files.exists(ROOMS.resolve(name.replace('.', '/') + ".java"))))
        .isEmpty();
  }
}
