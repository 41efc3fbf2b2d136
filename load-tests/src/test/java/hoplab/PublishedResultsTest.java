package hoplab;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.experiment.BundleCheck;
import hoplab.report.Picture;
import hoplab.result.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is committed under {@code results/} is sound, and the README shows what was measured. */
class PublishedResultsTest {

  private static final Path RESULTS = Path.of("../results");

  static List<Path> bundles() throws IOException {
    try (Stream<Path> all = Files.list(RESULTS)) {
      return all.filter(one -> Files.exists(one.resolve(Bundle.RUN))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void isSoundAndValid(Path bundle) {
    assertThat(BundleCheck.problems(bundle)).isEmpty();
    assertThat(Bundle.read(bundle).valid()).isTrue();
  }

  @Test
  void showsInTheReadmeWhatAPublishedRunFound() throws IOException {
    String picture = Files.readString(RESULTS.resolve("picture.svg"));
    assertThat(bundles())
        .anySatisfy(b -> assertThat(Picture.svg(Bundle.read(b))).isEqualTo(picture));
    assertThat(Files.readString(Path.of("../README.md"))).contains("results/picture.svg");
  }
}
