package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.ExampleBundle;
import hoplab.result.Comparison;
import hoplab.result.ComparisonBuilder;
import hoplab.result.Jit;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalReportTest {
  static List<SampleRun> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isPureAsciiAndFitsWithoutAnsi(SampleRun sample) {
    String report = Samples.terminal(sample.run(), 90, false);
    assertThat(report.chars().filter(c -> c != '\n')).allMatch(c -> c >= ' ' && c <= '~');
    assertThat(report.lines()).allMatch(line -> line.length() <= 90);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ansiAddsNothingButStyle(SampleRun sample) {
    if (sample.variants.stream().anyMatch(v -> v.name().equals(Samples.HOSTILE))) {
      return;
    }
    Run run = sample.run();
    String styled = Samples.terminal(run, 90, true);
    assertThat(styled.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(Samples.terminal(run, 90, false));
  }

  @Test
  void namesFromElsewhereDoNotSteerTheTerminal() {
    String report = Samples.terminal(Samples.hostile().run(), 90, true);
    assertThat(report).doesNotContain("\u001b[31m").doesNotContain("\u0000");
  }

  @Test
  void statesHowManyUsersSignedIn() {
    Run run = Samples.ordinary().run();
    assertThat(Samples.terminal(run, 90, false))
        .startsWith("hop: 3 trials, 100 users/s, 50 users signed in, seed 7, ");
    Plan staff = PlanBuilder.from(run.plan()).withSignedInUsers(0);
    assertThat(Samples.terminal(RunBuilder.builder(run).plan(staff).build(), 90, false))
        .startsWith("hop: 3 trials, 100 users/s, seed 7, ");
  }

  @Test
  void alignsNumbersToTheRight() {
    List<String> lines = Samples.terminal(Samples.ordinary().run(), 90, false).lines().toList();
    String head = lines.stream().filter(l -> l.startsWith("variant")).findFirst().orElseThrow();
    int end = head.indexOf("p50 us") + "p50 us".length();
    List<String> rows = lines.subList(lines.indexOf(head) + 1, lines.indexOf(head) + 5);
    assertThat(rows).allMatch(row -> Character.isDigit(row.charAt(end - 1)));
    assertThat(rows).allMatch(row -> row.charAt(end) == ' ');
  }

  @Test
  void showsEveryDifferenceWithItsVerdictAndTheWayToTheReport() {
    String report = Samples.terminal(Samples.ordinary().run(), 90, false);
    assertThat(report)
        .containsPattern("bff-hybrid - all-in +p50 +\\+600 +\\[569, 631\\] +6\\.0 +REAL")
        .containsPattern("bff-hybrid - all-in +p99 .*REAL")
        .containsPattern("all-in' - all-in +p50 .*\\] +- +INDISTINGUISHABLE")
        .endsWith("Report: b/report.html\n");
  }

  @Test
  void showsRatiosWithTheDifferenceInItsOwnUnit() {
    Run run = ExampleBundle.run();
    Comparison bff = run.comparisons().get(1);
    Run slow =
        RunBuilder.builder(run)
            .comparisons(
                List.of(
                    ComparisonBuilder.from(bff)
                        .with(c -> c.differenceMicros(20_000).ciHighMicros(30_000))))
            .build();
    assertThat(Samples.terminal(run, 90, false))
        .containsPattern(
            "bff-hybrid : all-in +p50 +1\\.46\\d +\\[1\\.\\d+, 1\\.\\d+] +\\+\\d+ +REAL");
    assertThat(Samples.terminal(slow, 90, false)).contains("+20.00 ms");
  }

  @Test
  void saysOfWhichCompilerTheCodeIs() {
    SampleRun sample = Samples.ordinary();
    assertThat(Samples.terminal(sample.run(), 90, false)).doesNotContain("compiler");

    sample.compilers = Jit.C1;
    assertThat(Samples.terminal(sample.run(), 90, false))
        .contains("The tiers' code is of Java's first compiler only.")
        .containsPattern("REAL\\.\\s+Code of the first compiler only: about 1.65 times as slow");
  }

  @Test
  void anInvalidRunSaysSoFirstAndWhy() {
    String report = Samples.terminal(Samples.invalid().run(), 90, false);
    assertThat(report).startsWith("INVALID");
    assertThat(report).contains("INVALID because RATE_MISSED: The figures behind");
  }

  @Test
  void showsWhatIsOutOfSightAsMissing() {
    String report = Samples.terminal(Samples.withTarget().run(), 90, false);
    assertThat(report).containsPattern("elsewhere .* n/a +n/a");
  }

  @Test
  void tellsTheFirstOfEachKindOfWarningThatTrialsGave() {
    SampleRun sample = Samples.ordinary();
    for (int trial = 1; trial <= 3; trial++) {
      sample.warnings.add(
          new Warning(
              WarningCode.COMPILING, false, trial, "all-in", "trial " + trial + " compiled"));
    }
    for (String id : List.of("a", "b")) {
      sample.warnings.add(
          new Warning(WarningCode.HARDENING_BROKEN, false, null, "all-in", "broke " + id));
    }
    assertThat(Samples.terminal(sample.run(), 90, false))
        .contains(
            "warning COMPILING (3 times; all stand in the report; the first): trial 1 compiled")
        .doesNotContain("trial 2 compiled")
        .contains("broke a", "broke b");
  }
}
