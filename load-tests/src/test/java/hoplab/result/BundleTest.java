package hoplab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

  @TempDir Path results;

  private final Run run = ExampleRun.run();

  @Test
  void isNamedByTimeCommitAndExperiment() {
    assertThat(run.id()).isEqualTo("20260102T030405Z-0123456-hop");
    assertThat(Bundle.nameOf(Instant.EPOCH, new Source("unknown", false), "hop"))
        .isEqualTo("19700101T000000Z-unknown-hop");
  }

  @Test
  void appearsOnlyWhenItIsWhole() throws IOException {
    try (Bundle bundle = Bundle.open(results, run.id())) {
      bundle.write(run);
      bundle.writeReport("<html></html>");
      Files.writeString(bundle.histogram("all-in'", 1), "log");
      Files.createDirectories(bundle.folder().resolve(Bundle.GATLING).resolve("js"));
      assertThat(names(results)).allMatch(name -> name.startsWith("."));
      Path published = bundle.publish();
      assertThat(published).isEqualTo(results.resolve(run.id()));
    }
    assertThat(names(results)).containsExactly(run.id());
    assertThat(names(results.resolve(run.id())))
        .containsExactlyInAnyOrder(
            "run.json", "report.html", "all-in-prime.trial1.hlog", "gatling", "SHA256SUMS");
    assertThat(Bundle.read(results.resolve(run.id()))).isEqualTo(run);
  }

  @Test
  void leavesNothingWhenItIsNotPublished() throws IOException {
    try (Bundle bundle = Bundle.open(results, run.id())) {
      bundle.write(run);
    }
    assertThat(names(results)).isEmpty();
  }

  @Test
  void isNotPublishedWithoutARun() {
    try (Bundle bundle = Bundle.open(results, run.id())) {
      assertThatIllegalStateException().isThrownBy(bundle::publish);
    }
  }

  @Test
  void clearsAwayWhatADeadLabLeftAndSparesTheLiving() throws IOException {
    long living = ProcessHandle.current().pid();
    Path dead =
        Files.createDirectories(results.resolve(".old.999999999.partial").resolve("gatling"));
    Path alive = Files.createDirectory(results.resolve(".other." + living + ".partial"));
    Path foreign = Files.createDirectory(results.resolve(".git"));
    Bundle.open(results, run.id()).close();
    assertThat(dead.getParent()).doesNotExist();
    assertThat(alive).exists();
    assertThat(foreign).exists();
  }

  @Test
  void refusesAPlaceThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(results.resolve("file"));
    assertThatExceptionOfType(ResultException.class)
        .isThrownBy(() -> Bundle.open(file.resolve("results"), run.id()))
        .withMessageStartingWith("No bundle can be written into " + file)
        .withMessageEndingWith("name a folder that you may write to.");
    assertThatExceptionOfType(ResultException.class).isThrownBy(() -> Bundle.open(file, run.id()));
  }

  @Test
  void refusesToReplaceABundle() throws IOException {
    Files.createDirectory(results.resolve(run.id()));
    assertThatExceptionOfType(ResultException.class)
        .isThrownBy(() -> Bundle.open(results, run.id()))
        .withMessageContaining("exists already");
  }

  @Test
  void refusesToReadAFolderWithoutARun() {
    assertThatExceptionOfType(ResultException.class)
        .isThrownBy(() -> Bundle.read(results))
        .withMessageContaining("holds no run.json");
  }

  @Test
  void sumsWhatIsEvidence() throws IOException {
    Path published;
    try (Bundle bundle = Bundle.open(results, run.id())) {
      bundle.write(run);
      Files.writeString(bundle.histogram("b", 1), "log");
      published = bundle.publish();
    }
    assertThat(Files.readAllLines(published.resolve("SHA256SUMS")))
        .hasSize(2)
        .first()
        .asString()
        .isEqualTo(
            "836ff184e7b41b1e13cb5fd89fa1de98dbbab99e9d2918913ff43b86a5c7c213  b.trial1.hlog");
  }

  @Test
  void noticesEvidenceThatWasChangedAddedOrRemoved() throws IOException {
    Path published;
    try (Bundle bundle = Bundle.open(results, run.id())) {
      bundle.write(run);
      Files.writeString(bundle.histogram("b", 1), "log");
      published = bundle.publish();
    }
    assertThat(Checksums.match(published)).isTrue();
    Files.writeString(published.resolve("report.html"), "drawn anew");
    assertThat(Checksums.match(published)).isTrue();
    Files.writeString(published.resolve("c.hlog"), "log");
    assertThat(Checksums.match(published)).isFalse();
    Files.delete(published.resolve("c.hlog"));
    Files.writeString(published.resolve("b.trial1.hlog"), "lag");
    assertThat(Checksums.match(published)).isFalse();
    Files.delete(published.resolve("SHA256SUMS"));
    assertThat(Checksums.match(published)).isFalse();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }
}
