package hoplab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import hoplab.PageChecks;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of every variant in a real browser: its rules on origins and cookies, not ours. */
class PageInABrowserIT {

  /** What the pages ask for when they are to show a user: the document, or the API. */
  private static final Pattern DATA = Pattern.compile(".*(/\\?id=|/api/user/).*");

  @TempDir private static Path logs;
  private static PageChecks checks;
  private static StartedVariants started;

  @BeforeAll
  static void begin() {
    checks = PageChecks.start();
    started = new StartedVariants(logs);
  }

  @AfterAll
  static void end() {
    if (started != null) {
      started.close();
      checks.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-in", "bff-hybrid", "decoupled"})
  void signsInShowsWhatIsTheirsAndSignsOut(String name) {
    Page page = open(name, 1280, ColorScheme.LIGHT);
    signIn(page, "u00042");
    assertThat(page.locator("#email")).containsText("@");
    assertThat(page.locator("#latest tr")).hasCount(3);
    assertThat(page.locator("#asker")).hasText("u00042");
    keepsNothingWhereScriptsLook(page, name);
    show(page, "u00043");
    assertThat(page.locator("#failure")).containsText("the data of another user");
    assertThat(page.locator("#user")).isHidden();
    show(page, "u00042");
    assertThat(page.locator("#user")).isVisible();
    page.locator("#sign-out").click();
    assertThat(page.locator("#message")).hasText("Signed out.");
    page.reload();
    assertThat(page.locator("#sign-in")).isVisible();
    assertThat(page.locator("#user")).isHidden();
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-in", "bff-hybrid", "decoupled"})
  void saysHowItGotItsData(String name) {
    Page page = open(name, 1280, ColorScheme.LIGHT);
    signIn(page, "staff");
    show(page, "u00001");
    assertThat(page.locator("#name")).not().hasText("");
    assertThat(page.locator("#user[aria-busy=false]")).isVisible();
    List<String> labels = page.locator(".waterfall li:not(.axis) .label").allTextContents();
    switch (name) {
      case "all-in" -> assertThat(labels).containsExactly("GET document");
      case "bff-hybrid" ->
          assertThat(labels)
              .containsExactlyInAnyOrder("GET dashboard", "user-service", "order-service");
      default ->
          assertThat(labels)
              .containsExactly("OPTIONS user", "OPTIONS orders", "GET user", "GET orders");
    }
    assertThat(page.locator("#millis").textContent()).matches("[0-9]+(\\.[0-9])?\u00a0ms\\.");
    assertThat(page.locator(".waterfall .part.db").all()).isNotEmpty();
    assertThat(page.locator(".waterfall [role=img]").first().getAttribute("aria-label"))
        .matches("(GET|OPTIONS) .*: from 0\\.0\u00a0ms to .*");
    page.context().close();
  }

  @Test
  void showsHowADocumentCameThatWasNavigatedTo() {
    Page page = open("all-in", 1280, ColorScheme.LIGHT);
    signIn(page, "staff");
    page.navigate(started.page("all-in") + "/?id=u00007");
    assertThat(page.locator("#id")).hasValue("u00007");
    assertThat(page.locator(".waterfall .part.db")).isVisible();
    assertThat(page.locator("#how"))
        .hasText("1 request on the edge; behind it 2 queries in a row.");
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-in", "bff-hybrid", "decoupled"})
  void handsOverTheStatementAsAPdf(String name) throws IOException {
    Page page = open(name, 1280, ColorScheme.LIGHT);
    signIn(page, "u00042");
    Download pdf = page.waitForDownload(() -> page.locator("#statement").click());
    assertThat(pdf.suggestedFilename()).isEqualTo("statement-u00042.pdf");
    assertThat(Files.readString(pdf.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-in", "bff-hybrid", "decoupled"})
  void keepsItsRulesInEveryState(String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(1280, 390)) {
        Page page = open(name, width, scheme);
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        Consumer<String> hold =
            state ->
                PageChecks.hold(
                    page,
                    "page-%s-%s-%d-%s"
                        .formatted(name, state, width, scheme.name().toLowerCase(Locale.ROOT)));
        assertThat(page.locator("#sign-in")).isVisible();
        hold.accept("signed-out");
        signIn(page, "staff");
        show(page, "u00042");
        assertThat(page.locator("#id")).hasValue("u00042");
        assertThat(page.locator("#timing[aria-busy=false]")).isVisible();
        hold.accept("shown");
        if ((width == 390) == (scheme == ColorScheme.LIGHT)) {
          page.context().close(); // the other states are looked at in two of the four only
          continue;
        }
        loading(page, () -> hold.accept("loading"));
        show(page, "u99999");
        assertThat(page.locator("#failure")).hasText("User not found.");
        hold.accept("not-found");
        answering(page, name, 500, "Internal Server Error");
        hold.accept("error");
        answering(page, name, 503, "Service Unavailable");
        assertThat(page.locator("#failure")).containsText("Try again in 1 s.");
        hold.accept("overloaded");
        assertThat(errors).isEmpty();
        page.context().close();
      }
    }
  }

  @Test
  void showsTheSameInAllThreeSideBySide() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(1280, 390)) {
        Page page = sideBySide(width, scheme);
        page.setViewportSize(
            width, width == 390 ? 2500 : 1200); // frames out of sight are not painted
        PageChecks.hold(
            page, "side-by-side-%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT)));
        page.context().close();
      }
    }
    Page page = sideBySide(1280, ColorScheme.LIGHT);
    page.locator("#fresh").check();
    page.locator("#show").click();
    assertThat(page.locator("#show")).isEnabled();
    assertThat(page.locator("#same")).containsText("show the same");
    assertThat(page.locator("#id")).not().hasValue("u00042");
    assertThat(page.locator(".lane")).hasCount(3);
    assertThat(page.locator("#once a")).hasAttribute("href", "/run");
    page.context().close();
  }

  @Test
  void obeysTheFramingPageOnly() {
    Page page = sideBySide(1280, ColorScheme.LIGHT);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    Frame sibling = frame(page, "all-in");
    for (int other = 0; other < 3; other++) {
      sibling.evaluate(
          "n => parent.frames[n].postMessage({act: 'show', user: 'u00007'}, '*')", other);
    }
    sibling.evaluate("() => parent.postMessage({state: 'shown', shows: 'forged'}, '*')");
    page.locator("#show").click();
    assertThat(page.locator("#show")).isEnabled();
    assertThat(page.locator("#same")).containsText("show the same");
    assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("u00007"));
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-in", "bff-hybrid", "decoupled"})
  void noOtherOriginMayFrameIt(String name) {
    try (LoopbackServer stranger = LoopbackServer.start()) {
      String html = "<!doctype html><iframe src='%s/'></iframe>".formatted(started.page(name));
      stranger.serve("/", FixedContent.page(html, "frame-src *"));
      Page page = checks.open(1280, ColorScheme.LIGHT);
      page.navigate(stranger.origin().toString());
      page.waitForCondition(() -> page.frames().get(1).url().startsWith("chrome-error:"));
      page.context().close();
    }
  }

  private static Page open(String name, int width, ColorScheme scheme) {
    Page page = checks.open(width, scheme);
    page.navigate(started.page(name));
    return page;
  }

  private static Page sideBySide(int width, ColorScheme scheme) {
    Page page = checks.open(width, scheme);
    page.navigate(started.sideBySide());
    assertThat(page.locator("#same")).containsText("the three pages show the same");
    assertThat(page.locator("#show")).isEnabled();
    return page;
  }

  private static Frame frame(Page page, String name) {
    return page.frames().stream()
        .filter(frame -> frame.url().startsWith(started.page(name)))
        .findFirst()
        .orElseThrow();
  }

  private static void signIn(Page page, String who) {
    page.locator("#who").fill(who);
    page.locator("#password").fill(SignIn.password(who));
    page.locator("#sign-in button").click();
    assertThat(page.locator("#user[aria-busy=false]")).isVisible();
  }

  private static void show(Page page, String user) {
    page.locator("#id").fill(user);
    page.locator("#search button").click();
  }

  /** Looks at the page while its answer is held back. */
  private static void loading(Page page, Runnable look) {
    List<Route> held = new ArrayList<>();
    page.route(DATA, held::add);
    show(page, "u00043");
    assertThat(page.locator("#user[aria-busy=true]")).isVisible();
    page.waitForCondition(() -> !held.isEmpty());
    look.run();
    page.unroute(DATA);
    held.forEach(Route::resume);
    assertThat(page.locator("#user[aria-busy=false]")).isVisible();
  }

  private static void answering(Page page, String name, int status, String body) {
    page.route(
        DATA,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setBody(body)
                    .setHeaders(
                        Map.of(
                            "Content-Type", "text/plain",
                            "Retry-After", "1",
                            "Access-Control-Allow-Origin", started.page(name),
                            "Access-Control-Expose-Headers", "Retry-After"))));
    show(page, "u00044");
    assertThat(page.locator("#failure")).containsText(status == 503 ? "Overloaded" : "500");
    page.unroute(DATA);
  }

  private static void keepsNothingWhereScriptsLook(Page page, String name) {
    assertThat(
            page.evaluate("document.cookie.length + localStorage.length + sessionStorage.length"))
        .isEqualTo(0);
    List<Cookie> cookies = page.context().cookies();
    if (started.variant(name).variant().signIn().orElseThrow() == SignIn.BEARER) {
      assertThat(cookies).isEmpty();
      return;
    }
    assertThat(cookies).hasSize(1);
    assertThat(cookies.get(0).httpOnly).isTrue();
    assertThat(cookies.get(0).sameSite).isEqualTo(SameSiteAttribute.STRICT);
    assertThat(cookies.get(0).path).isEqualTo("/");
  }
}
