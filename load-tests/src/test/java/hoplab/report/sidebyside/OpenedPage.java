package hoplab.report.sidebyside;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import hoplab.PageChecks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page of runs in a browser, from disk, with the network forbidden. */
final class OpenedPage implements AutoCloseable {

  final Page page;
  final List<String> asked = new ArrayList<>();
  final List<String> errors = new ArrayList<>();
  private int drops;

  OpenedPage(PageChecks browser, Path file, String hash) {
    page = browser.openFromDisk(file, 1280, ColorScheme.LIGHT, asked);
    page.onPageError(errors::add);
    page.onDialog(dialog -> errors.add("a dialog: " + dialog.message()));
    page.navigate(file.toAbsolutePath().toUri() + "#" + hash);
    page.reload();
    page.waitForSelector("body[data-ready]");
  }

  void choose(String... ids) {
    for (String id : ids) {
      if (page.locator("#show-all").isVisible()) {
        page.locator("#show-all").click();
      }
      page.locator("input[data-run='" + id + "']").check(force());
    }
  }

  void drop(String name, String content) {
    page.setInputFiles(
        "#file",
        new FilePayload(name, "application/json", content.getBytes(StandardCharsets.UTF_8)));
    drops++;
    page.waitForSelector("body[data-dropped='" + drops + "']");
  }

  String text(String selector) {
    return page.locator(selector).textContent();
  }

  private static com.microsoft.playwright.Locator.CheckOptions force() {
    return new com.microsoft.playwright.Locator.CheckOptions().setForce(true);
  }

  @Override
  public void close() {
    page.context().close();
  }
}
