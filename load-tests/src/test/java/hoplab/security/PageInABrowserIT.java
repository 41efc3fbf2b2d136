package hoplab.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hoplab.contract.SignIn;
import hoplab.database.DatabaseServer;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.process.ProcessReaper;
import hoplab.result.Jit;
import hoplab.trial.TierFlags;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of every variant in a real browser: its rules on origins and cookies, not ours. */
class PageInABrowserIT {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final By SIGN_IN = By.cssSelector("#sign-in button");
  private static final By SIGN_OUT = By.id("sign-out");
  private static final By SHOW = By.cssSelector("#search button");
  private static final By ASKED_FOR = By.id("id");
  private static final By USER = By.id("user");
  private static final By MESSAGE = By.id("message");

  @TempDir private static Path logs;
  private static ProcessReaper reaper;
  private static DatabaseServer database;

  private ChromeDriver browser;

  @BeforeAll
  static void begin() {
    assumeTrue(
        Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
        "skipped: Debian's chromium and chromium-driver are not installed");
    reaper = ProcessReaper.start();
    database = DatabaseServer.embedded(reaper);
  }

  @AfterAll
  static void end() {
    if (reaper != null) {
      database.close();
      reaper.close();
    }
  }

  @BeforeEach
  void open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // as root there is none
        "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
  }

  @AfterEach
  void quit() {
    if (browser != null) {
      browser.quit();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-in", "bff-hybrid", "decoupled"})
  void signsInShowsWhatIsTheirsAndSignsOut(String name) {
    try (RunningVariant running =
        RunningVariant.start(
            PackagedVariant.named(name),
            name,
            LaunchContext.direct(reaper, Optional.of(database), TierFlags.jvm(Jit.C1), logs))) {
      browser.get(running.page().orElseThrow().toString());

      waitFor().until(ExpectedConditions.elementToBeClickable(SIGN_IN)).click();
      waitFor().until(ExpectedConditions.visibilityOfElementLocated(USER));
      assertThat(browser.findElement(By.id("email")).getText()).contains("@");
      assertThat(browser.findElements(By.cssSelector("#latest tr"))).hasSize(3);
      assertThat(browser.findElement(MESSAGE).getText()).isEmpty();
      keepsNothingWhereScriptsLook(running.variant().signIn().orElseThrow());

      show("u00043");
      waitFor().until(ExpectedConditions.invisibilityOfElementLocated(USER));

      show("u00042");
      waitFor().until(ExpectedConditions.visibilityOfElementLocated(USER));
      browser.findElement(SIGN_OUT).click();
      waitFor().until(ExpectedConditions.textToBe(MESSAGE, "Signed out."));
      show("u00042");
      waitFor().until(ExpectedConditions.textToBe(MESSAGE, "Please sign in."));
      assertThat(browser.findElement(USER).isDisplayed()).isFalse();
    }
  }

  private void show(String user) {
    browser.findElement(ASKED_FOR).clear();
    browser.findElement(ASKED_FOR).sendKeys(user);
    browser.findElement(SHOW).click();
  }

  private void keepsNothingWhereScriptsLook(SignIn signIn) {
    assertThat(
            browser.executeScript(
                "return document.cookie.length + localStorage.length + sessionStorage.length"))
        .isEqualTo(0L);
    Set<Cookie> cookies = browser.manage().getCookies();
    if (signIn == SignIn.BEARER) {
      assertThat(cookies).isEmpty();
      return;
    }
    assertThat(cookies).hasSize(1);
    Cookie session = cookies.iterator().next();
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualTo("Strict");
    assertThat(session.getPath()).isEqualTo("/");
  }

  private WebDriverWait waitFor() {
    return new WebDriverWait(browser, PATIENCE);
  }
}
