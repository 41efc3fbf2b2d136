package hoplab.client;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The page of a variant in a browser that has kept nothing of it, opened by somebody who has signed
 * in: the first visit, then repeated ones. Times are read by the page's own clock.
 *
 * <p>A session's cookie is in the browser before the first visit. A bearer token lives in the page
 * alone, so that each visit would begin with a sign-in: the page's own form is submitted as soon as
 * it shows, and answered within the page by a token that was issued before, in no time.
 */
public final class PageVisits implements AutoCloseable {

  /** Frames come as soon as there is something to show, not 60 times a second. */
  public static final List<String> FRAMES_AT_ONCE =
      List.of("--disable-frame-rate-limit", "--disable-gpu-vsync");

  private static final String SCRIPT = resource("shown.js");
  private static final String BEARER = "Bearer ";
  private static final double MICROS_PER_MILLI = 1e3;
  private static final double PATIENCE_MILLIS = 30_000;

  /** Steps of the clock, the smallest of twenty. */
  private static final String CLOCK =
      """
      () => Math.min(...Array.from({ length: 20 }, () => {
        const before = performance.now();
        let after = before;
        while (after === before) {
          after = performance.now();
        }
        return after - before;
      }))
      """;

  /**
   * When what is looked for was visible, in milliseconds from navigation.
   *
   * @param name the user's name; empty if it never was
   * @param dashboard the orders too; empty if they never were
   */
  public record Shown(OptionalDouble name, OptionalDouble dashboard) {}

  private final BrowserContext context;
  private final Page page;
  private final String url;

  private PageVisits(BrowserContext context, String url) {
    this.context = context;
    this.page = context.newPage();
    this.url = url;
  }

  /**
   * A browser without connections, caches and cookies but the session's.
   *
   * @param page where it is, without a slash at its end
   * @param user whose dashboard it shows
   * @param credentials headers by which that user's requests say who asks
   */
  public static PageVisits open(
      Browser browser, URI page, String user, Map<String, String> credentials) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions());
    String cookie = credentials.get("Cookie");
    if (cookie != null) {
      int equals = cookie.indexOf('=');
      context.addCookies(
          List.of(
              new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                  .setUrl(page.toString())));
    }
    context.addInitScript(SCRIPT.replace("TOKEN;", token(credentials) + ";").replace("USER", user));
    return new PageVisits(context, page + "/?id=" + user);
  }

  /** The next visit; nothing is shown where it fails. */
  public Shown visit() {
    try {
      page.navigate("about:blank");
      page.navigate(
          url,
          new Page.NavigateOptions()
              .setWaitUntil(WaitUntilState.COMMIT)
              .setTimeout(PATIENCE_MILLIS));
      Map<?, ?> times = (Map<?, ?>) page.evaluate("() => window.hoplabShown");
      page.waitForLoadState(LoadState.LOAD);
      return new Shown(time(times, "name"), time(times, "dashboard"));
    } catch (PlaywrightException e) {
      return new Shown(OptionalDouble.empty(), OptionalDouble.empty());
    }
  }

  /** The step of the clock that pages can read, in microseconds; to be asked after a visit. */
  public double clockMicros() {
    return Math.rint(((Number) page.evaluate(CLOCK)).doubleValue() * MICROS_PER_MILLI);
  }

  private static OptionalDouble time(Map<?, ?> times, String shown) {
    return times.get(shown) instanceof Number millis
        ? OptionalDouble.of(millis.doubleValue())
        : OptionalDouble.empty();
  }

  /** As a script writes it. */
  private static String token(Map<String, String> credentials) {
    String authorization = credentials.get("Authorization");
    return authorization == null ? "null" : "\"" + authorization.substring(BEARER.length()) + "\"";
  }

  private static String resource(String name) {
    try (InputStream in = PageVisits.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets everything that the browser has kept. */
  @Override
  public void close() {
    context.close();
  }
}
