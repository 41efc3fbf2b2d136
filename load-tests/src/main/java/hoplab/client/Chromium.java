package hoplab.client;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium that is installed on this machine, headless, driven by Playwright. No browser is ever
 * downloaded. It reaches addresses of this machine only.
 */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final List<Path> ELSEWHERE =
      List.of(
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** The first Chromium or Chrome on the PATH, or where their installers put one. */
  public static Optional<Path> installed() {
    Stream<Path> onPath =
        Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, ELSEWHERE.stream()).filter(Files::isExecutable).findFirst();
  }

  /**
   * Starts one.
   *
   * @throws com.microsoft.playwright.PlaywrightException if it does not start
   */
  public static Chromium start(Path executable) {
    return start(executable, List.of());
  }

  /** The same with further arguments of its command line. */
  public static Chromium start(Path executable, List<String> arguments) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new Chromium(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable)
                      .setChromiumSandbox(false) // as root there is none
                      .setArgs(
                          Stream.concat(
                                  Stream.of(
                                      "--disable-dev-shm-usage",
                                      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
                                  arguments.stream())
                              .toList())));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  /** The browser; contexts and pages are opened from it. */
  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
