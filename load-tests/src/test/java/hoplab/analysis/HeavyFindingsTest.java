package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.HeavyPoint;
import hoplab.result.HeavyPoint.ProbePoint;
import hoplab.result.HeavyPoint.Ratio;
import hoplab.result.HeavyWindowBuilder;
import hoplab.result.Run;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Verdict;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HeavyFindingsTest {

  private final Run run = ExampleHeavy.run(ExampleHeavy.observed());

  @Test
  void comparesEachArrangementWithItselfWithoutStatements() {
    Ratio growth = point(run, "all-in", 4).p99Growth();
    assertThat(growth.value()).isEqualTo(10.2, within(0.01));
    assertThat(growth.interval().contains(growth.value())).isTrue();
    assertThat(growth.verdict()).isEqualTo(Verdict.REAL);
    assertThat(point(run, "all-in", 0).p99Growth()).isNull();
  }

  @Test
  void comparesTheGrowthOfTheOthersWithThatOfTheBaseline() {
    assertThat(point(run, "all-in", 4).p99Against()).isNull();
    assertThat(point(run, "statement-out", 4).p99Against().value()).isEqualTo(0.4, within(0.01));
    assertThat(point(run, "statement-out", 4).p99Against().verdict()).isEqualTo(Verdict.REAL);
    assertThat(point(run, "all-in'", 4).p99Against().verdict())
        .isEqualTo(Verdict.INDISTINGUISHABLE);
  }

  @Test
  void judgesNoQuantileThatTooFewAnswersLieBeyond() {
    Run few =
        ExampleHeavy.run(
            ExampleHeavy.observed(
                window ->
                    window.trial() == 2 && window.statements() == 4
                        ? HeavyWindowBuilder.from(window).withErrors(51)
                        : window));
    assertThat(point(few, "all-in", 4).p99Growth().value()).isEqualTo(10.2, within(0.01));
    assertThat(point(few, "all-in", 4).p99Growth().verdict()).isNull();
    assertThat(point(few, "all-in", 4).p50Growth().verdict()).isEqualTo(Verdict.REAL);
    assertThat(few.valid()).as("failures beside statements are a result").isTrue();
  }

  @Test
  void tellsFromHowManyStatementsOnAProbeWouldTakeTheProcessOut() {
    ProbePoint probe = point(run, "all-in", 4).probes().get(0);
    assertThat(probe.asked()).isEqualTo(12);
    assertThat(probe.failed()).as("later than a second").isEqualTo(3);
    assertThat(probe.evictionChance()).isGreaterThan(0.5);
    assertThat(run.heavy().probes())
        .filteredOn(one -> one.arrangement().equals("all-in"))
        .extracting(one -> one.tier(), one -> one.fromStatements())
        .containsExactly(tuple("app", 4));
  }

  @Test
  void isInvalidWhereTheInjectorWasLateOrSomethingElseWasBusy() {
    Run late =
        ExampleHeavy.run(
            ExampleHeavy.observed(
                window ->
                    window.statements() == 4 && window.trial() == 1
                        ? HeavyWindowBuilder.from(window)
                            .with(one -> one.lagP99Micros(12_000).busyElsewhereShare(0.2))
                        : window));
    assertThat(late.valid()).isFalse();
    assertThat(late.warnings())
        .extracting(Warning::code)
        .contains(WarningCode.INJECTOR_LATE, WarningCode.MACHINE_BUSY);
    assertThat(late.heavy().points())
        .extracting(HeavyPoint::p99Growth)
        .filteredOn(Objects::nonNull)
        .extracting(Ratio::verdict)
        .containsOnly(Verdict.INVALID);
  }

  @Test
  void keepsEveryRuleWithoutStatements() {
    assertThat(run.valid()).as("busy processors beside statements are a result").isTrue();
    Run busy =
        ExampleHeavy.run(
            ExampleHeavy.observed(
                window ->
                    window.statements() == 0
                        ? HeavyWindowBuilder.from(window)
                            .with(one -> one.busyShare(0.95).sent(1_000).errors(10))
                        : window));
    assertThat(busy.valid()).isFalse();
    assertThat(busy.warnings())
        .extracting(Warning::code)
        .contains(WarningCode.SATURATED, WarningCode.RATE_MISSED, WarningCode.ERRORS);
  }

  static HeavyPoint point(Run run, String arrangement, int statements) {
    return run.heavy().points().stream()
        .filter(one -> one.arrangement().equals(arrangement) && one.statements() == statements)
        .findFirst()
        .orElseThrow();
  }
}
