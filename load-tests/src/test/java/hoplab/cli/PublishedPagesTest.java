package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PublishedBundles;
import hoplab.report.PublishedRun;
import hoplab.report.ResultsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages beside the published bundles show what these bundles hold now. */
class PublishedPagesTest {

  static List<ResultsPage> pages() {
    return IndexCommand.PAGES;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isWhatTheIndexMakesOfThePublishedBundles(ResultsPage page) throws IOException {
    List<PublishedRun> runs =
        PublishedBundles.folders().stream().map(IndexCommand::published).toList();
    assertThat(
            Files.readString(PublishedBundles.RESULTS.resolve(page.file()))
                .equals(page.render(runs)))
        .as("results/%s is stale: make it anew with ./lab index --published", page.file())
        .isTrue();
  }
}
