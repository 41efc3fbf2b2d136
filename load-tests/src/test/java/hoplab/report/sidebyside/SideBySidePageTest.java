package hoplab.report.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PageChecks;
import hoplab.PublishedBundles;
import hoplab.report.PublishedRun;
import hoplab.result.Machine;
import hoplab.result.MachineBuilder;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.SignInSwitch;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.RunCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySidePageTest {

  private static final List<PublishedRun> RUNS =
      PublishedBundles.folders().stream()
          .map(
              folder ->
                  new PublishedRun(Bundle.read(folder), folder.getFileName() + "/report.html"))
          .toList();

  private static PageChecks browser;

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

  @AfterEach
  void askedNobodyAndFailedNowhere() {
    if (opened != null) {
      assertThat(opened.asked).isEmpty();
      assertThat(opened.errors).isEmpty();
      opened.close();
    }
  }

  @Test
  void saysOfEveryPairWhatTheTerminalSays() throws IOException {
    Run hop = PublishedBundles.run("950855f-hop");
    Machine other = MachineBuilder.from(hop.machine()).withProcessor("another");
    Plan bare = PlanBuilder.from(hop.plan()).withSignIn(SignInSwitch.OFF);
    List<PublishedRun> all = new ArrayList<>(RUNS);
    all.addAll(
        published(
            RunBuilder.from(hop).with(run -> run.id("elsewhere").machine(other)),
            RunBuilder.from(hop).with(run -> run.id("bare").plan(bare)),
            RunBuilder.from(hop).with(run -> run.id("bad").valid(false))));
    Path page = folder.resolve("index.html");
    open(Files.writeString(page, new SideBySidePage().render(all)), "");
    Entries entries = new Entries(SideNumbers.PAGE);
    List<RunEntry> runs = all.stream().map(TimedRun::of).map(entries::of).toList();
    for (int i = 0; i < runs.size(); i++) {
      for (int j = 0; j < runs.size(); j++) {
        if (i != j) {
          Sentences sentences = new Sentences(List.of(runs.get(i), runs.get(j)));
          String baseline = all.get(i).run().plan().baseline();
          opened.page.evaluate(
              "hash => { location.hash = hash; readAddress(); draw(); }",
              "r=" + runs.get(i).id() + "." + runs.get(j).id() + "&b=" + baseline);
          assertThat(opened.text("#answer"))
              .isEqualTo(sentences.answer(baseline, FigureChoice.P50));
          assertThat(opened.text("#gate-sentence")).isEqualTo(sentences.gate());
        }
      }
    }
  }

  @Test
  void aDroppedRunIsShownAsThePublishedOneIs() throws IOException {
    Run run = PublishedBundles.run("6af16e7-load");
    open(index(), "");
    Object shown =
        opened.page.evaluate(
            """
            text => {
              const known = data.runs.find(run => run.id === JSON.parse(text).id);
              const read = readRun(text, data);
              const plain = run => JSON.stringify({...run, report: null, dropped: true, figures: {"all-in": run.figures["all-in"]}},
                (key, value) => typeof value === "number" ? value.toPrecision(12) : value);
              return plain(read) === plain(known) ? "the same" : plain(read) + "\\n" + plain(known);
            }
            """,
            RunCodec.write(run));
    assertThat(shown).isEqualTo("the same");
  }

  @Test
  void laysADroppedRunBesideAPublishedOne() throws IOException {
    Run run = RunBuilder.from(PublishedBundles.run("6af16e7-load")).withId("neighbour");
    open(index(), "");
    opened.choose("20261130T130140Z-6af16e7-load");
    opened.drop("run.json", RunCodec.write(run));
    assertThat(opened.text("#answer")).startsWith("A and B can be compared by ratio and by time.");
    assertThat(opened.text("#changes")).contains("./lab compare").contains("computes it");
    assertThat(opened.page.url()).contains("neighbour");
  }

  @Test
  void tellsWhatToDoWithAnOlderRun() throws IOException {
    open(index(), "");
    opened.drop(
        "run.json", Files.readString(PublishedBundles.folders().get(0).resolve("run.json")));
    assertThat(opened.text("#errors")).contains("open it with ./lab compare");
  }

  @Test
  void keepsItsStateInTheAddress() throws IOException {
    open(index(), "e=ladder&b=decoupled");
    assertThat(opened.page.locator("#runs .run").count())
        .isEqualTo((int) RUNS.stream().filter(one -> one.run().id().endsWith("-ladder")).count());
    opened.choose("20261128T125648Z-6b8953c-ladder", "20261128T170559Z-ef81b63-ladder");
    String url = opened.page.url();
    assertThat(url).contains("e=ladder", "b=decoupled", "20261128T125648.20261128T170559");
    String answer = opened.text("#answer");
    opened.page.navigate("about:blank");
    opened.page.navigate(url);
    assertThat(opened.text("#answer")).isEqualTo(answer).contains("as long as decoupled");
  }

  @Test
  void leavesDefaultsOutOfTheAddress() throws IOException {
    open(index(), "q=p90&e=hop&m=&unknown=1");
    opened.page.evaluate("set({e: ''})");
    assertThat(opened.page.url()).endsWith("#q=p90");
    opened.page.evaluate("set({q: 'p50'})");
    assertThat(opened.page.url()).endsWith("#");
  }

  @Test
  void tellsWhichRunOfALinkIsMissing() throws IOException {
    open(index(), "r=neighbour");
    assertThat(opened.text("#answer"))
        .contains("not on this page: neighbour. Drop its run.json here.");
  }

  @Test
  void saysWhatToDoWhereNothingIsChosenOrFound() throws IOException {
    open(index(), "");
    assertThat(opened.text("#answer")).isEqualTo("Choose two runs, or drop a run.json.");
    open(index(), "e=hop&m=elsewhere");
    assertThat(opened.text("#runs")).contains("No run is of this experiment on this machine.");
    opened.page.locator("#show-all").click();
    assertThat(opened.page.locator("#runs .run").count()).isEqualTo(RUNS.size());
  }

  @Test
  void holdsWideAndNarrowLightAndDark() throws IOException {
    Run hop = PublishedBundles.run("950855f-hop");
    Run later = RunBuilder.from(hop).withId("20261130T200000Z-950855f-hop");
    Path compared = folder.resolve("compared.html");
    Files.writeString(compared, SideBySidePage.comparing(published(hop, later)));
    browser.holdFromDisk(compared, "side-by-side-one-machine");
    Path ladders = folder.resolve("ladders.html");
    Files.writeString(
        ladders,
        SideBySidePage.comparing(
            published(
                PublishedBundles.run("6b8953c-ladder"), PublishedBundles.run("ef81b63-ladder"))));
    browser.holdFromDisk(ladders, "side-by-side-ladders");
    Path stop = folder.resolve("stop.html");
    Files.writeString(
        stop,
        SideBySidePage.comparing(
            published(hop, RunBuilder.from(later).with(no -> no.valid(false).experiment("load")))));
    browser.holdFromDisk(stop, "side-by-side-stop");
    browser.holdFromDisk(index(), "side-by-side-index");
  }

  private static List<PublishedRun> published(Run... runs) {
    return Stream.of(runs).map(run -> new PublishedRun(run, null)).toList();
  }

  private Path index() throws IOException {
    return Files.writeString(folder.resolve("index.html"), new SideBySidePage().render(RUNS));
  }

  private void open(Path file, String hash) {
    if (opened != null) {
      opened.close();
    }
    opened = new OpenedPage(browser, file, hash);
  }
}
