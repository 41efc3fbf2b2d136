package hoplab.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.descriptor.VariantFile;
import hoplab.process.ProcessReaper;
import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantBuildTest {

  private static ProcessReaper reaper;

  @TempDir Path folder;

  private final List<String> heard = new ArrayList<>();

  @BeforeAll
  static void begin() {
    reaper = ProcessReaper.start();
  }

  @AfterAll
  static void end() {
    reaper.close();
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("src"));
    Files.writeString(folder.resolve("src/source.txt"), "one");
  }

  @Test
  void buildsOnceUntilASourceIsNewer() throws IOException {
    Path made = folder.resolve("made.txt");
    build("[cp, src/source.txt, made.txt]");
    assertThat(made).hasContent("one");
    assertThat(heard).containsExactly("building shop of built: cp src/source.txt made.txt");
    build("[cp, src/source.txt, made.txt]");
    assertThat(heard).as("nothing has changed").hasSize(1);
    Path source = Files.writeString(folder.resolve("src/source.txt"), "two");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    build("[cp, src/source.txt, made.txt]");
    assertThat(made).hasContent("two");
  }

  @Test
  void showsTheEndOfWhatAFailingBuildSays() throws IOException {
    assertThatThrownBy(() -> build("[cp, nothing.txt, made.txt]"))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith(
            "Tier 'shop' of built cannot be built: 'cp nothing.txt made.txt' ended with exit code 1")
        .hasMessageContaining("nothing.txt");
    Files.writeString(folder.resolve("say.sh"), "printf '\\033[31mno room\\033[0m\\n'; exit 3");
    assertThatThrownBy(() -> build("[sh, say.sh]"))
        .as("without the colours of a terminal")
        .hasMessageEndingWith("\n  no room");
    assertThatThrownBy(() -> build("[no-such-program-here]"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("no-such-program-here cannot be started");
    assertThatThrownBy(() -> build("[cp, src/source.txt, other.txt]"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("its build succeeds but does not make");
  }

  private void build(String command) throws IOException {
    Path descriptor =
        Files.writeString(
            folder.resolve("variant.yaml"),
            """
            name: built
            title: Built
            tiers:
              shop:
                command: [cat, made.txt]
                build: {commands: [%s], sources: [src], result: made.txt}
                ready: {path: /}
            links:
              - {name: edge, kind: edge, from: client, to: shop}
            api: shop
            useCases:
              user-fetch: ["GET /api/user/{id}"]
            """
                .formatted(command));
    VariantBuild.of(VariantFile.read(descriptor), folder.resolve("logs"), reaper, heard::add);
  }
}
