package hoplab.result.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hoplab.result.LabException;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

  @TempDir Path folder;

  private final Run run = ExampleRun.run();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("b.trial1.hlog"), "log");
    Bundle.write(folder, run);
  }

  @Test
  void isNamedByTimeCommitAndExperiment() {
    assertThat(run.id()).isEqualTo("20260102T030405Z-0123456-hop");
    assertThat(Bundle.name(Instant.EPOCH, new Source("unknown", false), "hop"))
        .isEqualTo("19700101T000000Z-unknown-hop");
  }

  @Test
  void readsWhatWasWritten() {
    assertThat(Bundle.read(folder)).isEqualTo(run);
  }

  @Test
  void refusesToWriteWhatItsSchemaRefuses() {
    Run odd = withId("my favourite run");
    assertThatExceptionOfType(LabException.class)
        .isThrownBy(() -> Bundle.write(folder, odd))
        .withMessageContaining("breaks its own schema")
        .withMessageContaining("/id");
    assertThat(Bundle.read(folder)).isEqualTo(run);
  }

  @Test
  void refusesAPlaceThatCannotBeWritten() {
    assertThatExceptionOfType(LabException.class)
        .isThrownBy(() -> Bundle.write(folder.resolve("b.trial1.hlog"), run))
        .withMessageEndingWith("check its room and its rights.");
  }

  @Test
  void refusesToReadAFolderWithoutARun() {
    assertThatExceptionOfType(LabException.class)
        .isThrownBy(() -> Bundle.read(folder.resolve("none")))
        .withMessageContaining("holds no run.json");
  }

  @Test
  void sumsTheEvidenceAsSha256sumDoes() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("SHA256SUMS"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .isEqualTo(
            "836ff184e7b41b1e13cb5fd89fa1de98dbbab99e9d2918913ff43b86a5c7c213  b.trial1.hlog");
    assertThat(lines.get(1)).endsWith("  run.json");
  }

  @Test
  void noticesEvidenceThatWasChangedAddedOrRemoved() throws IOException {
    assertThat(Checksums.match(folder)).isTrue();
    Files.writeString(folder.resolve("report.html"), "drawn anew");
    assertThat(Checksums.match(folder)).isTrue();
    Files.writeString(folder.resolve("c.hlog"), "log");
    assertThat(Checksums.match(folder)).isFalse();
    Files.delete(folder.resolve("c.hlog"));
    Files.writeString(folder.resolve("b.trial1.hlog"), "lag");
    assertThat(Checksums.match(folder)).isFalse();
    Files.delete(folder.resolve("SHA256SUMS"));
    assertThat(Checksums.match(folder)).isFalse();
  }

  private Run withId(String id) {
    return RunBuilder.builder(run).id(id).build();
  }
}
