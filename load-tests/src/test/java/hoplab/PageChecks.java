package hoplab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import hoplab.client.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What must hold for every page: it is opened in a real browser, wide and narrow, light and dark,
 * asks for nothing that it may not, breaks no serious rule of accessibility, and does not scroll
 * sideways. A screenshot of each is kept under {@code target/screenshots}.
 */
public final class PageChecks implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<Integer> WIDTHS = List.of(1280, 390);

  private final Chromium chromium;

  private PageChecks(Chromium chromium) {
    this.chromium = chromium;
  }

  /** Starts the browser; the test that asks is skipped where there is none. */
  public static PageChecks start() {
    assumeTrue(Chromium.installed().isPresent(), "skipped: no Chromium is installed");
    return new PageChecks(Chromium.start(Chromium.installed().orElseThrow()));
  }

  /** A page of the given width; its context ends with it. */
  public Page open(int width, ColorScheme scheme) {
    return context(width, scheme).newPage();
  }

  /** A page from disk with the network forbidden: {@code asked} receives every other request. */
  public Page openFromDisk(Path file, int width, ColorScheme scheme, List<String> asked) {
    BrowserContext context = context(width, scheme);
    context.route(
        url -> !url.startsWith("file:") && !url.startsWith("data:"),
        route -> {
          asked.add(route.request().url());
          route.abort();
        });
    Page page = context.newPage();
    page.navigate(file.toAbsolutePath().toUri().toString());
    return page;
  }

  /** Holds all rules against a page from disk, in both widths and modes. */
  public void holdFromDisk(Path file, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : WIDTHS) {
        List<String> asked = new ArrayList<>();
        Page page = openFromDisk(file, width, scheme, asked);
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.reload();
        hold(page, "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
        assertThat(asked).as("%s asks the network", name).isEmpty();
        assertThat(errors).as("errors of %s's script", name).isEmpty();
        page.context().close();
      }
    }
  }

  /** Holds accessibility and width against a page as it stands, and keeps its screenshot. */
  public static void hold(Page page, String screenshot) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(screenshot + ".png"))
            .setFullPage(true));
    assertThat(
            (int)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels that %s scrolls sideways", screenshot)
        .isZero();
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                    .map(
                        rule ->
                            rule.getId()
                                + ": "
                                + rule.getHelp()
                                + " "
                                + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                    .toList())
        .as("serious breaches of accessibility in %s", screenshot)
        .isEmpty();
  }

  private BrowserContext context(int width, ColorScheme scheme) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
  }

  @Override
  public void close() {
    chromium.close();
  }
}
