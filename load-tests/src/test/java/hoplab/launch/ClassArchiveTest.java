package hoplab.launch;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.process.JavaRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

  /** A program with a class that no archive of Java's own has. */
  static final class Hello {
    public static void main(String[] arguments) {
      System.out.println("hello");
    }
  }

  private static final String SAID = System.lineSeparator() + "hello" + System.lineSeparator();

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void writeJar() throws IOException {
    String entry = Hello.class.getName().replace('.', '/') + ".class";
    try (var bytes = Hello.class.getClassLoader().getResourceAsStream(entry)) {
      jar =
          ProgramJar.write(
              folder.resolve("hello.jar"), Hello.class.getName(), bytes.readAllBytes());
    }
  }

  @Test
  void givesJavaTheClassesOfTheJar() throws Exception {
    ClassArchive archive = ClassArchive.of(jar);
    assertThat(archive.flags()).isEmpty();
    assertThat(run(archive.flags())).contains("Hello source: file:").contains(SAID);

    archive.makeIfMissing(
        flags -> {
          assertThat(run(flags)).contains(SAID);
          return true;
        });

    assertThat(run(archive.flags()))
        .contains("Hello source: shared objects file (top)")
        .contains(SAID);
  }

  @Test
  void isMadeByAProgramThatRunsAnyway() throws Exception {
    ClassArchive archive = ClassArchive.of(jar);
    assertThat(run(archive.flagsOrMaking())).contains("Hello source: file:").contains(SAID);
    assertThat(archive.flags()).as("not adopted yet").isEmpty();
    archive.adopt();
    archive.discard();
    assertThat(run(archive.flagsOrMaking()))
        .contains("Hello source: shared objects file (top)")
        .contains(SAID);
  }

  @Test
  void clearsAwayWhatAKilledLabLeftAndNothingElse() throws Exception {
    String archive = "hello.jar." + Runtime.version() + ".jsa.";
    Process ended = new ProcessBuilder(JavaRuntime.path(), "-version").start();
    ended.waitFor();
    Path abandoned = Files.createFile(folder.resolve(archive + ended.pid()));
    Path inUse =
        Files.createFile(folder.resolve(archive + ProcessHandle.current().parent().get().pid()));
    Path another = Files.createFile(folder.resolve(archive + "txt"));
    ClassArchive.of(jar).makeIfMissing(flags -> false);
    assertThat(abandoned).doesNotExist();
    assertThat(inUse).exists();
    assertThat(another).exists();
  }

  @Test
  void clearsAwayWhatAKilledJavaWroteOnTheWayToProfiles() throws Exception {
    String cache = "hello.jar." + Runtime.version() + ".aot.";
    Process ended = new ProcessBuilder(JavaRuntime.path(), "-version").start();
    ended.waitFor();
    Path abandoned = Files.createFile(folder.resolve(cache + ended.pid() + ".config"));
    ClassArchive archive = ClassArchive.of(jar, ArchiveKind.PROFILES);
    assertThat(archive.flagsOrMaking())
        .containsExactly(
            "-XX:AOTCacheOutput=" + folder.resolve(cache + ProcessHandle.current().pid()));
    assertThat(abandoned).doesNotExist();
    assertThat(archive.flags()).isEmpty();
  }

  @Test
  @EnabledForJreRange(minVersion = 25)
  void givesJavaTheProfilesOfTheJar() throws Exception {
    ClassArchive archive = ClassArchive.of(jar, ArchiveKind.PROFILES);
    assertThat(run(archive.flagsOrMaking())).contains(SAID);
    archive.adopt();
    archive.discard();
    assertThat(archive.flags()).hasSize(1).allMatch(flag -> flag.startsWith("-XX:AOTCache="));
    assertThat(run(archive.flags())).contains("Hello source: shared objects file").contains(SAID);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void isMadeOnceForEachBuildOfTheJar() throws IOException {
    List<List<String>> rehearsals = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ClassArchive.of(jar)
          .makeIfMissing(
              flags -> {
                rehearsals.add(flags);
                return run(flags).contains(SAID);
              });
    }
    assertThat(rehearsals).hasSize(1);

    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(ClassArchive.of(jar).flags()).isEmpty();
  }

  @Test
  void adoptsNothingOfWhatWasCutOff() throws IOException {
    ClassArchive.of(jar)
        .makeIfMissing(
            flags -> {
              run(flags);
              return false;
            });
    assertThat(ClassArchive.of(jar).flags()).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(jar);
    }
  }

  /** What Java says of its classes, and what the program says itself. */
  private String run(List<String> flags) {
    List<String> command = new ArrayList<>(List.of(JavaRuntime.path(), "-Xlog:class+load"));
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
