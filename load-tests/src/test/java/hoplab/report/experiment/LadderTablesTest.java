package hoplab.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.ReportTable;
import hoplab.report.Samples;
import hoplab.report.plot.Distributions;
import hoplab.report.text.Figures;
import hoplab.result.LadderStep;
import hoplab.result.LadderStep.Kind;
import hoplab.result.Load;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.SignInCost;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTablesTest {

  private final List<LadderStep> steps = new ArrayList<>();

  LadderTablesTest() {
    steps.add(step(Kind.DUPLICATE, "all-in-bare'", "all-in-bare", -3, 1, 0, 0));
    steps.add(step(Kind.SIGN_IN, "all-in", "all-in-bare", 22, 31, 20, 42));
    steps.add(step(Kind.PRIVATE_HOP, "bff-hybrid", "all-in", 470, 500, 450, 550));
  }

  @Test
  void showsWhatEachStepAddsToTheMedianAndToProcessorTime() {
    assertThat(tables().get(0).rows())
        .containsExactly(
            List.of(
                "duplicate",
                "all-in-bare'",
                "all-in-bare",
                "-3.0",
                "[-4.0, -2.0]",
                "2.00 [1.99, 2.01]",
                "INDISTINGUISHABLE"),
            List.of(
                "sign-in", "all-in", "all-in-bare", "+22", "[21, 23]", "2.00 [1.99, 2.01]", "REAL"),
            List.of(
                "private-hop",
                "bff-hybrid",
                "all-in",
                "+470",
                "[469, 471]",
                "2.00 [1.99, 2.01]",
                "REAL"));
    assertThat(tables().get(1).rows().get(1))
        .containsExactly(
            "sign-in", "all-in", "all-in-bare", "+31", "[20, 42]", "1.500 [1.250, 1.75]", "REAL");
  }

  @Test
  void saysWhatEachKindOfStepAdds() {
    steps.add(step(Kind.SIGN_IN, "bff-hybrid", "bff-hybrid-bare", 0, 80, 61, 99));
    assertThat(tables().get(0).sentences())
        .containsExactly(
            "What each adds: duplicate - nothing, the same once more; sign-in - each request is asked"
                + " who sends it; private-hop - a tier in between, with all that it does.");
  }

  @Test
  void saysWhetherSignInTakesMoreProcessorTimeThanItMay() {
    steps.add(step(Kind.SIGN_IN, "bff-hybrid", "bff-hybrid-bare", 0, 80, 61, 99));
    steps.add(step(Kind.SIGN_IN, "decoupled", "decoupled-bare", 0, 59, 50, 68));
    assertThat(tables().get(1).sentences())
        .containsExactly(
            "Sign-in takes 31 us of processor time of a user fetch of all-in with 50 users signed in (interval 20 us to 42"
                + " us): within the 60 us that it may cost.",
            "Sign-in takes 80 us of processor time of a user fetch of bff-hybrid with 50 users signed in (interval 61 us to"
                + " 99 us): more than the 60 us that it may cost.",
            "Sign-in takes 59 us of processor time of a user fetch of decoupled with 50 users signed in (interval 50 us to"
                + " 68 us): this run cannot tell whether that is within the 60 us that it may"
                + " cost.");
  }

  @Test
  void showsTheBusyLoadApartAndNamesBothLoads() {
    steps.add(step(Load.BUSY, Kind.PRIVATE_HOP, "bff-hybrid", "all-in", 210, 90, 80, 99));
    assertThat(LadderTables.of(busy(run()), Figures.ASCII))
        .extracting(ReportTable::heading)
        .containsExactly(
            "The ladder when quiet, 100 users/s",
            "The ladder in processor time when quiet, 100 users/s",
            "The ladder when busy, 412 users/s",
            "The ladder in processor time when busy, 412 users/s",
            "One sign-in");
    assertThat(Samples.terminal(busy(run()), 100, false)).contains("rung when busy");
    assertThat(LadderTables.of(busy(run()), Figures.ASCII).get(2).rows())
        .singleElement()
        .satisfies(row -> assertThat(row).contains("+210"));
  }

  private static Run busy(Run run) {
    return RunBuilder.builder(run)
        .plan(PlanBuilder.from(run.plan()).withBusyRatePerSecond(412.0))
        .build();
  }

  @Test
  void keepsTheCostOfASignInApart() {
    assertThat(tables().get(2).rows())
        .containsExactly(List.of("all-in", "90.00 ms", "[88.00, 92.00] ms", "20"));
  }

  @Test
  void standsOnThePageAndInTheTerminal() {
    String page = Samples.page(run(), new Distributions(List.of()));
    assertThat(page)
        .contains("The ladder in processor time", "within the 60 \u00b5s", "One sign-in");
    String terminal = Samples.terminal(run(), 100, false);
    assertThat(terminal).contains("private-hop", "adds cpu", "the 60 us that it may cost");
    assertThat(terminal.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(terminal.chars()).allMatch(c -> c < 128);
  }

  @Test
  void isNotThereWhereNothingWasClimbed() {
    assertThat(LadderTables.of(Samples.ordinary().run(), Figures.ASCII)).isEmpty();
  }

  private List<ReportTable> tables() {
    return LadderTables.of(run(), Figures.ASCII);
  }

  private Run run() {
    Run hop = Samples.ordinary().run();
    return RunBuilder.builder(hop)
        .experiment("ladder")
        .valid(true)
        .ladder(steps)
        .signInCosts(
            List.of(
                new SignInCost("all-in", 20, List.of(89_000.0, 91_000.0), 90_000, 88_000, 92_000)))
        .warnings(List.of())
        .build();
  }

  private static LadderStep step(
      Kind step, String rung, String baseline, double p50, double cpu, double low, double high) {
    return step(Load.QUIET, step, rung, baseline, p50, cpu, low, high);
  }

  private static LadderStep step(
      Load load,
      Kind step,
      String rung,
      String baseline,
      double p50,
      double cpu,
      double low,
      double high) {
    Verdict verdict = step == Kind.DUPLICATE ? Verdict.INDISTINGUISHABLE : Verdict.REAL;
    return new LadderStep(
        step,
        rung,
        baseline,
        load,
        2.0,
        1.99,
        2.01,
        p50,
        p50 - 1,
        p50 + 1,
        null,
        verdict,
        400,
        1.5,
        1.25,
        1.75,
        cpu,
        Math.min(cpu, low),
        Math.max(cpu, high),
        null,
        verdict);
  }
}
