package hoplab;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.matrix.Matrix;
import hoplab.experiment.Experiments;
import hoplab.report.matrix.MatrixMarkdown;
import hoplab.report.matrix.MatrixPage;
import hoplab.result.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The matrix that is committed says what the published bundles say; it opens from disk. */
class PublishedMatrixTest {

  private static final Path PAGE = Path.of("../results").resolve(MatrixPage.FILE);
  private static final Path README = Path.of("../README.md");
  private static final String MEND = "write it anew with ./lab matrix --write";

  private static Matrix matrix;

  @BeforeAll
  static void readsTheBundles() throws IOException {
    matrix = Experiments.matrix(PublishedBundles.folders().stream().map(Bundle::read).toList());
  }

  @Test
  void thePageIsNotStale() throws IOException {
    assertThat(Files.readString(PAGE)).as(MEND).isEqualTo(MatrixPage.render(matrix));
  }

  @Test
  void theReadmeIsNotStale() throws IOException {
    String readme = Files.readString(README);
    assertThat(readme).as(MEND).isEqualTo(MatrixMarkdown.into(readme, matrix));
  }

  @Test
  void thePageHoldsInABrowserFromDisk() {
    try (PageChecks checks = PageChecks.start()) {
      checks.holdFromDisk(PAGE, "matrix");
    }
  }
}
