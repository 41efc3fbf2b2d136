package hoplab.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hoplab.PageChecks;
import hoplab.analysis.ExampleBundle;
import hoplab.result.Load;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveRunTest {

  private final Run run = ExampleBundle.run();
  private final List<String> lines = new ArrayList<>();
  private final LiveRun live = LiveRun.serve(lines::add);

  @AfterEach
  void close() {
    live.close();
  }

  @Test
  void tellsWhereItIsWithATokenThatIsGivenOnce() {
    assertThat(lines)
        .singleElement()
        .asString()
        .matches("watch it at http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{64} \\(good for .*");
  }

  @Test
  void tellsMediansFromTheFirstTrialAndRatiosFromTheSecondAndThatNeitherIsFinal() {
    live.begin("What does the extra hop cost?", 3);
    over(1);
    assertThat(lines.get(1))
        .startsWith("1 of 3 trials, not final: all-in 6")
        .doesNotContain("ratio");
    over(2);
    assertThat(lines.get(2))
        .startsWith("2 of 3 trials, not final: ")
        .containsPattern("bff-hybrid \\d+ .s, ratio 1\\.4\\d+ \\[");
    assertThat(String.join("\n", lines)).doesNotContain("REAL", "INDISTINGUISHABLE");
  }

  @Test
  void isInvalidWhenItIsStoppedEarly() {
    live.begin("What does the extra hop cost?", 3);
    over(2);
    live.close();
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("stopped after 2 of 3 trials: INVALID; nothing that was shown is a result");
  }

  @Test
  void saysNothingOfTheKindAfterItsEnd() {
    live.begin("What does the extra hop cost?", 3);
    over(3);
    live.ended(run, "results/x/report.html");
    live.close();
    assertThat(lines).noneMatch(line -> line.contains("INVALID"));
  }

  @Test
  void showsBlocksThenMediansThenTheEndAndHoldsTheRulesOfPages() {
    try (PageChecks checks = PageChecks.start()) {
      live.begin("What does the extra hop cost?", 3);
      over(2);
      live.blocks(3, Load.QUIET, 2, 5);
      live.at("trial 3 of 3", 0.8);
      Page page = checks.open(1280, ColorScheme.LIGHT);
      List<String> errors = new ArrayList<>();
      page.onPageError(errors::add);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              errors.add(message.text());
            }
          });
      page.navigate(live.address().toString());
      page.getByText("2 of 5 blocks, quiet").waitFor();
      assertThat(page.url()).doesNotContain("token");
      assertThat(page.locator("#rows").textContent()).contains("not final").doesNotContain("REAL");
      assertThat(page.locator("#note").textContent()).startsWith("Not final");
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : new int[] {1280, 390}) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          page.setViewportSize(width, 900);
          PageChecks.hold(
              page, "live-%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT)));
        }
      }
      over(3);
      live.ended(run, "results/x/report.html");
      page.getByText("Report: results/x/report.html").waitFor();
      assertThat(page.locator("#rows").textContent()).contains("REAL").doesNotContain("not final");
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void tellsWhoeverWatchesThatItWasStopped() {
    try (PageChecks checks = PageChecks.start()) {
      live.begin("What does the extra hop cost?", 3);
      over(1);
      Page page = checks.open(1280, ColorScheme.LIGHT);
      page.navigate(live.address().toString());
      page.getByText("not final").first().waitFor();
      Thread end = new Thread(live::close);
      end.start();
      page.getByText("INVALID: stopped after 1 of 3 trials").waitFor();
      PageChecks.hold(page, "live-stopped");
    }
  }

  private void over(int trials) {
    live.trials(run.plan(), run.trials().subList(0, trials));
  }
}
