package hoplab;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.Picture;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import hoplab.validation.BundleCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is committed under {@code results/} is sound, and the README shows what was measured. */
class PublishedResultsTest {

  private static final Path RESULTS = Path.of("../results");

  /** Those that git tracks: what somebody ran here and did not commit is not published. */
  static List<Path> bundles() throws IOException {
    Process git =
        new ProcessBuilder("git", "ls-files", "--", "*/" + BundlePaths.RUN)
            .directory(RESULTS.toFile())
            .start();
    try (BufferedReader files = git.inputReader()) {
      return files.lines().map(file -> RESULTS.resolve(file).getParent()).sorted().toList();
    }
  }

  @Test
  void isSoundAndValid() throws IOException {
    assertThat(bundles())
        .isNotEmpty()
        .allSatisfy(bundle -> assertThat(BundleCheck.problems(bundle)).isEmpty())
        .allSatisfy(bundle -> assertThat(Bundle.read(bundle).valid()).isTrue());
  }

  @Test
  void showsInTheReadmeWhatAPublishedRunFound() throws IOException {
    String picture = Files.readString(RESULTS.resolve("picture.svg"));
    assertThat(bundles())
        .anySatisfy(b -> assertThat(Picture.svg(Bundle.read(b))).isEqualTo(picture));
    assertThat(Files.readString(Path.of("../README.md"))).contains("results/picture.svg");
  }
}
