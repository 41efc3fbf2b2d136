package hoplab;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.Picture;
import hoplab.result.bundle.Bundle;
import hoplab.validation.BundleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is committed under {@code results/} is sound, and the README shows what was measured. */
class PublishedResultsTest {

  @Test
  void isSoundAndValid() throws IOException {
    assertThat(PublishedBundles.folders())
        .isNotEmpty()
        .allSatisfy(bundle -> assertThat(BundleCheck.problems(bundle)).isEmpty())
        .allSatisfy(bundle -> assertThat(Bundle.read(bundle).valid()).isTrue());
  }

  @Test
  void showsInTheReadmeWhatAPublishedRunFound() throws IOException {
    String picture = Files.readString(PublishedBundles.RESULTS.resolve("picture.svg"));
    assertThat(PublishedBundles.folders())
        .anySatisfy(b -> assertThat(Picture.svg(Bundle.read(b))).isEqualTo(picture));
    assertThat(Files.readString(Path.of("../README.md"))).contains("results/picture.svg");
  }
}
