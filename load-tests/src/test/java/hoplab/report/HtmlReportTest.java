package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.plot.Distributions;
import hoplab.report.text.Estimate;
import hoplab.report.text.Figures;
import hoplab.result.Comparison;
import hoplab.result.Jit;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.VariantResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {
  private static final int LIMIT_BYTES = 500_000;

  static List<SampleRun> samples() {
    return Samples.all();
  }

  private static String render(SampleRun sample) {
    Run run = sample.run();
    return Samples.page(run, sample.distributions());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWellFormedAndLoadsNothing(SampleRun sample) {
    String html = render(sample);
    assertThat(html).doesNotContain("http://", "https://", "@import", "javascript:");
    assertThat(html).doesNotContain("url(");
    Document page = Xml.parse(html);
    assertThat(Xml.elements(page, "link")).isEmpty();
    for (Element element : Xml.elements(page, "*")) {
      assertThat(element.hasAttribute("src")).isFalse();
      assertThat(element.getAttribute("href")).matches("|#.+");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void allowsTheOneScriptThatItCarriesAndNoOther(SampleRun sample) throws Exception {
    String html = render(sample);
    List<Element> scripts =
        Xml.elements(Xml.parse(html), "script").stream()
            .filter(script -> !script.getAttribute("type").equals("application/json"))
            .toList();
    assertThat(scripts).hasSize(1);
    int start = html.lastIndexOf("<script>") + "<script>".length();
    String text = html.substring(start, html.lastIndexOf("</script>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(html)
        .contains(
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'\"");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyReferenceLeadsSomewhere(SampleRun sample) {
    Document page = Xml.parse(render(sample));
    List<String> ids =
        Xml.elements(page, "*").stream()
            .map(e -> e.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Element link : Xml.elements(page, "a")) {
      assertThat(ids).contains(link.getAttribute("href").substring(1));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void speaksToThoseWhoDoNotSeeIt(SampleRun sample) {
    Document page = Xml.parse(render(sample));
    for (Element table : Xml.elements(page, "table")) {
      assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
    }
    for (Element drawing : Xml.elements(page, "svg")) {
      boolean hidden = drawing.getAttribute("aria-hidden").equals("true");
      assertThat(hidden || !drawing.getAttribute("aria-label").isBlank()).isTrue();
    }
  }

  @Test
  void saysOfWhichCompilerTheCodeIs() {
    SampleRun sample = Samples.ordinary();
    assertThat(render(sample)).doesNotContain("first compiler");

    sample.compilers = Jit.C1;
    assertThat(render(sample)).contains("Code of the first compiler only: about 1.65 times");
  }

  @Test
  void saysWhatTheTiersStartFrom() {
    SampleRun sample = Samples.ordinary();
    assertThat(render(sample)).contains("<dd>from an archive of its classes, without");
    sample.aotCache = true;
    assertThat(render(sample)).contains("<dd>from a cache of its classes and method profiles");
  }

  @Test
  void statesHowManyUsersSignedInAndHowLongItTook() {
    SampleRun sample = Samples.ordinary();
    assertThat(render(sample))
        .contains("<dd>50 users before each warm-up, which took at most 4.1 s; each has a session");
    Run run = sample.run();
    Plan staff = PlanBuilder.from(run.plan()).withSignedInUsers(0);
    assertThat(Samples.page(RunBuilder.builder(run).plan(staff).build(), sample.distributions()))
        .contains("<dt>signed in</dt><dd>staff alone, who may fetch every user");
  }

  @Test
  void saysWhatAnOlderVersionDidNotRecord() {
    SampleRun sample = Samples.ordinary();
    assertThat(render(sample)).doesNotContain("<dd>not recorded");

    Run run = sample.run();
    Plan plan =
        PlanBuilder.from(run.plan())
            .with(b -> b.signIn(null).signedInUsers(null).tierNiceness(null).aotCache(null));
    Run older = RunBuilder.builder(run).schemaVersion(2).plan(plan).build();
    assertThat(Samples.page(older, sample.distributions()))
        .contains("<dt>sign-in</dt><dd>not recorded")
        .contains("<dt>signed in</dt><dd>not recorded")
        .contains("<dt>start of every tier</dt><dd>not recorded")
        .contains("<dt>niceness of every tier</dt><dd>not recorded");
  }

  @Test
  void showsEveryVariantAndEveryDifference() {
    SampleRun sample = Samples.withTarget();
    Run run = sample.run();
    String text = text(Samples.page(run, sample.distributions()));
    for (VariantResult variant : run.variants()) {
      assertThat(text).contains(variant.name());
    }
    for (Comparison c : run.comparisons()) {
      Estimate difference =
          Estimate.ofDifference(
              Figures.TYPOGRAPHIC, c.differenceMicros(), c.ciLowMicros(), c.ciHighMicros());
      assertThat(text)
          .contains(difference.figure())
          .contains(difference.interval())
          .contains(c.verdict().name());
    }
  }

  @Test
  void showsWhatItWouldTakeToRepeatTheRun() {
    assertThat(text(render(Samples.ordinary())))
        .contains("0524c66a9d3e5f7081b2c3d4e5f60718293a4b5c, nothing uncommitted")
        .contains("AMD EPYC 7B13")
        .contains("-Xms256m -Xmx256m -XX:+UseSerialGC")
        .contains("PostgreSQL 18.1")
        .contains("./lab run hop --rigor quick --rate 100 --seed 7");
  }

  @Test
  void anInvalidRunSaysSoBeforeAnyFigure() {
    String text = text(render(Samples.invalid()));
    int banner = text.indexOf("No answer: this run is INVALID");
    assertThat(banner).isPositive().isLessThan(text.indexOf("median"));
    assertThat(text.substring(banner, banner + 900))
        .contains("RATE_MISSED The figures behind RATE_MISSED were 12 of 7.")
        .contains("MACHINE_BUSY The figures behind MACHINE_BUSY were 12 of 7.");
    assertThat(text(render(Samples.ordinary()))).doesNotContain("No answer");
  }

  @Test
  void everyKindOfWarningStandsBesideANumber() {
    SampleRun sample = Samples.invalid();
    Document page = Xml.parse(render(sample));
    Set<String> referred =
        Xml.elements(page, "a").stream()
            .map(a -> a.getAttribute("href"))
            .collect(Collectors.toSet());
    for (int number = 1; number <= sample.warnings.size(); number++) {
      assertThat(referred).contains("#w" + number);
    }
  }

  @Test
  void aWarningOfOneTrialStaysInItsTrial() {
    Document page = Xml.parse(render(Samples.invalid()));
    long rateMissed =
        Xml.elements(page, "a").stream().filter(a -> a.getAttribute("href").equals("#w1")).count();
    assertThat(rateMissed).isEqualTo(1);
  }

  @Test
  void textFromElsewhereStaysText() {
    String html = render(Samples.hostile());
    assertThat(html).doesNotContain("<script>alert").doesNotContain("\u0000", "\u001b");
    assertThat(text(html)).contains("<script>alert('x')</script>&\"").contains("{page.title}");
  }

  @Test
  void copesWithWhatIsNotKnown() {
    assertThat(text(render(Samples.withTarget())))
        .contains("not known")
        .contains("none: no variant asked for one")
        .contains("Out of sight, because they ran already: elsewhere.");
    assertThat(text(render(Samples.singleTrial())))
        .contains("one trial gives no interval")
        .contains("Nothing was compared");
    assertThat(Samples.page(Samples.ordinary().run(), Distributions.none()))
        .doesNotContain("Latency by percentile:");
  }

  @Test
  void staysSmallWithTenTrialsOfFiveVariants() {
    byte[] bytes = render(Samples.largest()).getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.length).isBetween(50_000, LIMIT_BYTES);
  }

  private static String text(String html) {
    return Xml.parse(html).getDocumentElement().getTextContent();
  }
}
