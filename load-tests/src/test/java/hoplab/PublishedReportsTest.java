package hoplab;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import hoplab.experiment.BundleReport;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The report of every published bundle: as it is drawn today, and in a real browser, from disk. */
class PublishedReportsTest {

  private static final int LIMIT_BYTES = 500_000;
  private static final double LIMIT_MILLIS = 1_000;
  private static final int LOADS = 3;

  @Test
  void areWhatTodaysCodeDraws() throws IOException {
    List<Path> bundles = PublishedBundles.folders();
    for (Path bundle : bundles) {
      String drawn = BundleReport.html(bundle, Bundle.read(bundle), bundles);
      assertThat(Files.readString(bundle.resolve(BundlePaths.REPORT)).equals(drawn))
          .as("%s is stale: run ./lab report results/*-*", bundle.resolve(BundlePaths.REPORT))
          .isTrue();
      assertThat(drawn.length()).as("size of %s", bundle).isLessThan(LIMIT_BYTES);
    }
  }

  @Test
  void holdEveryRuleOfPages() throws IOException {
    List<Path> bundles = PublishedBundles.folders();
    assertThat(bundles).isNotEmpty();
    try (PageChecks checks = PageChecks.start()) {
      for (Path bundle : bundles) {
        checks.holdFromDisk(bundle.resolve(BundlePaths.REPORT), bundle.getFileName().toString());
      }
    }
  }

  @Test
  void areCompleteWithinASecond() throws IOException {
    try (PageChecks checks = PageChecks.start()) {
      Page page = checks.open(1280, ColorScheme.LIGHT);
      for (Path bundle : PublishedBundles.folders()) {
        String url = bundle.resolve(BundlePaths.REPORT).toAbsolutePath().toUri().toString();
        double fastest =
            DoubleStream.generate(() -> loadMillis(page, url)).limit(LOADS).min().orElseThrow();
        assertThat(fastest).as("%s", bundle).isBetween(1.0, LIMIT_MILLIS);
      }
    }
  }

  private static double loadMillis(Page page, String url) {
    page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    return ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
        .doubleValue();
  }
}
