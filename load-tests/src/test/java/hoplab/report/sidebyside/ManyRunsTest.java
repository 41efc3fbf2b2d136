package hoplab.report.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hoplab.PageChecks;
import hoplab.PublishedBundles;
import hoplab.report.PublishedRun;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of 200 runs works; how fast is shown, for a busy machine would make a limit lie. */
class ManyRunsTest {

  private static final int RUNS = 200;

  @TempDir private Path folder;

  @Test
  void showsTwoHundredRuns() throws IOException {
    try (PageChecks browser = PageChecks.start()) {
      List<Run> published = PublishedBundles.folders().stream().map(Bundle::read).toList();
      List<PublishedRun> many =
          IntStream.range(0, RUNS)
              .mapToObj(i -> new PublishedRun(copy(published.get(i % published.size()), i), null))
              .toList();
      long begun = System.nanoTime();
      Path file =
          Files.writeString(folder.resolve("index.html"), new SideBySidePage().render(many));
      long made = System.nanoTime();
      Page page = browser.openFromDisk(file, 1280, ColorScheme.LIGHT, new ArrayList<>());
      page.waitForSelector("body[data-ready]");
      Object complete =
          page.evaluate(
              "Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd || performance.now())");
      page.locator("#show-all").click();
      assertThat(page.locator("#runs .run").count()).isEqualTo(RUNS);
      Object filters =
          page.evaluate(
              """
              async () => {
                const ids = data.runs.filter(run => run.experiment === "ladder").map(run => run.id).slice(0, 3);
                const took = [];
                for (const change of [{e: "ladder"}, {r: ids}, {q: "p90"}, {b: "decoupled"}, {e: ""}, {e: "hop"}, {q: "p50"}]) {
                  const begun = performance.now();
                  set(change);
                  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
                  took.push(Math.round(performance.now() - begun));
                }
                return took.join(", ");
              }
              """);
      System.out.printf(
          "200 runs: page of %,d KB made in %d ms, complete after %s ms, choices took %s ms%n",
          Files.size(file) / 1024, (made - begun) / 1_000_000, complete, filters);
      page.context().close();
    }
  }

  private static Run copy(Run run, int number) {
    return RunBuilder.from(run)
        .with(
            copy ->
                copy.id("2026%04dT%06dZ-copy-%s".formatted(number, number, run.experiment()))
                    .startedAt(run.startedAt().plusSeconds(number)));
  }
}
