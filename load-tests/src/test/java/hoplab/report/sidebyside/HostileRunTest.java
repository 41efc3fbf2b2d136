package hoplab.report.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PageChecks;
import hoplab.PublishedBundles;
import hoplab.report.PublishedRun;
import hoplab.result.bundle.RunCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run.json that somebody made to do harm is refused, or shown as text, and runs nothing. */
class HostileRunTest {

  private static final String SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>";

  private static PageChecks browser;

  private final String good = RunCodec.write(PublishedBundles.run("6af16e7-load"));

  @TempDir private Path folder;
  private OpenedPage opened;

  @BeforeAll
  static void startsABrowser() {
    browser = PageChecks.start();
  }

  @AfterAll
  static void endsIt() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void opensAPageOfOneRun() throws IOException {
    Path page = folder.resolve("index.html");
    List<PublishedRun> runs = List.of(new PublishedRun(PublishedBundles.run("950855f-hop"), null));
    Files.writeString(page, new SideBySidePage().render(runs));
    opened = new OpenedPage(browser, page, "");
  }

  @AfterEach
  void ranNothingAndAskedNobody() {
    assertThat(opened.asked).isEmpty();
    assertThat(opened.errors).isEmpty();
    assertThat(opened.page.locator("img, iframe, object, embed, script[src]").count()).isZero();
    assertThat(opened.page.evaluate("({}).polluted === undefined && Object.keys({}).length"))
        .isEqualTo(0);
    opened.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                  | is not JSON
          []                                 | is not a Hoplab result
          null                               | is not a Hoplab result
          "text"                             | is not a Hoplab result
          {"schemaVersion": "6"}             | is not a Hoplab result
          {"schemaVersion": 6}               | is not a Hoplab result
          {"schemaVersion": 6, "plan": null} | is not a Hoplab result
          {"schemaVersion": 7}               | is of schema 7, newer than this page, which reads up to 6
          {"schemaVersion": 1e400}           | is not a Hoplab result
          {"schemaVersion": 5}               | open it with ./lab compare
          """)
  void isRefusedForOneReason(String content, String reason) {
    opened.drop("x.json", content);
    assertThat(opened.text("#errors")).startsWith("x.json ").contains(reason);
    assertThat(opened.page.locator("#errors [role=alert]").count()).isEqualTo(1);
    assertThat(opened.page.locator("#runs .run").count()).isEqualTo(1);
  }

  @Test
  void oneThatIsTooLargeIsNotEvenRead() {
    opened.drop("x.json", " ".repeat((8 << 20) + 1) + good);
    assertThat(opened.text("#errors")).contains("x.json is too large");
  }

  @Test
  void aDeepOneIsRefused() {
    String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    opened.drop("deep.json", deep);
    assertThat(opened.text("#errors")).contains("deep.json is not");
    opened.drop("deep.json", "{\"schemaVersion\": 6, \"plan\": " + deep + "}");
    assertThat(opened.text("#errors")).contains("deep.json is not");
    opened.drop("deep.json", good.replace("\"jvmFlags\": [", "\"jvmFlags\": [" + deep + ","));
    opened.page.waitForSelector("#chosen .pick");
  }

  @Test
  void oneThatIsListedAlreadyIsRefused() {
    opened.drop("run.json", good);
    opened.drop("again.json", good);
    assertThat(opened.text("#errors")).contains("again.json is already listed");
  }

  @Test
  void scriptsInNamesAreText() {
    opened.drop(
        SCRIPT + ".json",
        good.replace("bff-hybrid", SCRIPT.replace("\"", ""))
            .replace("Intel", SCRIPT)
            .replace("\"experiment\": \"load\"", "\"experiment\": \"" + SCRIPT + "\"")
            .replace("20261130T130140Z-6af16e7-load", SCRIPT));
    assertThat(opened.text("#numbers")).contains(SCRIPT);
    assertThat(opened.text("#runs")).contains(SCRIPT);
    opened.choose("20261130T145633Z-950855f-hop");
    assertThat(opened.text("#gate")).contains(SCRIPT);
    opened.drop("x" + SCRIPT, "{");
    assertThat(opened.text("#errors")).contains(SCRIPT);
  }

  @Test
  void namesOfThePrototypeAreNamesLikeAnyOther() {
    opened.drop(
        "run.json",
        good.replace("\"bff-hybrid\"", "\"__proto__\"")
            .replace("\"decoupled\"", "\"constructor\"")
            .replaceFirst("\\{", "{\"__proto__\": {\"polluted\": 1}, "));
    assertThat(opened.text("#numbers")).contains("__proto__", "constructor");
  }

  @Test
  void aWrongValueAnywhereIsRefusedOrShown() {
    Object outcome =
        opened.page.evaluate(
            """
            text => {
              const wrong = [null, true, -1, 1e308, "", "x", "x".repeat(1e5), [], [[]], {}, {"__proto__": 1}, [null, {}]];
              const faults = [];
              let refused = 0, shown = 0, seed = 7;
              const next = n => (seed = seed * 48271 % 2147483647) % n;
              for (let i = 0; i < 400; i++) {
                const run = JSON.parse(text);
                run.trials = run.trials.slice(0, 1);
                let holder = run, key;
                do {
                  if (key !== undefined) holder = holder[key];
                  const keys = Object.keys(holder);
                  key = keys[next(keys.length)];
                } while (holder[key] && typeof holder[key] === "object" && Object.keys(holder[key]).length && next(4));
                holder[key] = wrong[next(wrong.length)];
                run.id = "run" + i;
                const before = data.runs.length;
                try {
                  data.runs.unshift(readRun(JSON.stringify(run), data));
                  set({r: [data.runs[0].id, data.runs.at(-1).id], b: ""});
                  set({r: [data.runs[0].id], b: ""});
                  shown++;
                } catch (problem) {
                  if (problem instanceof Refused) refused++; else faults.push(key + ": " + problem);
                }
                data.runs.splice(0, data.runs.length - before);
              }
              return faults.length ? faults.join("\\n") : refused > 20 && shown > 20 ? "refused or shown" : refused + " " + shown;
            }
            """,
            good);
    assertThat(outcome).isEqualTo("refused or shown");
  }
}
