package hoplab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceTest {

  @TempDir Path folder;

  @Test
  void knowsNothingOutsideACheckout() {
    assertThat(GitSource.read(folder).commit()).isEqualTo("unknown");
    assertThat(GitSource.read(folder.resolve("nowhere")).commit()).isEqualTo("unknown");
  }

  @Test
  void tellsTheCommitAndWhetherCodeDiffersFromIt() throws Exception {
    git("init", "-q");
    assertThat(GitSource.read(folder).commit()).as("no commit yet").isEqualTo("unknown");
    Files.writeString(folder.resolve("Code.java"), "1");
    git("add", ".");
    git("commit", "-q", "-m", "first");
    assertThat(GitSource.read(folder).commit()).matches("[0-9a-f]{40}");
    assertThat(GitSource.read(folder).dirty()).isFalse();

    Path bundle = Files.createDirectories(folder.resolve("results/bundle"));
    Files.writeString(bundle.resolve("run.json"), "{}");
    assertThat(GitSource.read(folder).dirty()).as("results are no code").isFalse();
    assertThat(GitSource.read(bundle).commit()).as("not the root").isEqualTo("unknown");

    Files.writeString(folder.resolve("Code.java"), "2");
    assertThat(GitSource.read(folder).dirty()).isTrue();
  }

  private void git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
    command.addAll(List.of(arguments));
    int exitCode = new ProcessBuilder(command).directory(folder.toFile()).start().waitFor();
    assertThat(exitCode).as(String.join(" ", command)).isZero();
  }
}
