package hoplab.analysis.validity;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.ExampleTarget;
import hoplab.analysis.ExampleTrial;
import hoplab.analysis.comparison.Findings;
import hoplab.result.Plan;
import hoplab.result.TrialResult;
import hoplab.result.WarmUp;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValidityRulesTest {

  private final List<ExampleTrial> trials = ExampleTrial.three();
  private final ExampleTrial second = trials.get(1);
  private final ExampleTarget bff = second.targets.get(2);

  @Test
  void findsNothingInAnHonestRun() {
    assertThat(warnings()).isEmpty();
  }

  @Test
  void barsARunThatMissedItsRate() {
    second.achievedPerSecond = 98.9;
    assertOnly(WarningCode.RATE_MISSED, true, 2, null, "98.9 users arrived per second");
    second.achievedPerSecond = 101.1;
    assertOnly(WarningCode.RATE_MISSED, true, 2, null, "101.1 users arrived per second");
    second.achievedPerSecond = 99.1;
    assertThat(warnings()).isEmpty();
  }

  @Test
  void barsARunThatCalledOneVariantLessOften() {
    bff.latency = ExampleTarget.latency(980, 0, 936);
    assertOnly(WarningCode.RATE_MISSED, true, 2, "bff-hybrid", "980 requests");
  }

  @Test
  void barsARunWithALateInjector() {
    second.lagP99Micros = 12_500;
    assertOnly(WarningCode.INJECTOR_LATE, true, 2, null, "12.5 ms late");
  }

  @Test
  void barsARunWithErrors() {
    bff.latency = ExampleTarget.latency(1_000, 4, 936);
    assertOnly(WarningCode.ERRORS, true, null, "bff-hybrid", "4 of 3000 requests failed");
    bff.latency = ExampleTarget.latency(1_000, 3, 936);
    assertThat(warnings()).isEmpty();
  }

  @Test
  void barsARunThatBreaksLittlesLawInOneTrial() {
    bff.inFlightFactor = 1.7;
    assertOnly(WarningCode.LITTLES_LAW, true, 2, "bff-hybrid", "where rate times time says 0.1123");
  }

  @Test
  void barsARunThatBreaksLittlesLawOverAllTrialsOnly() {
    for (ExampleTrial trial : trials) {
      trial.targets.get(2).samples = 800;
      trial.targets.get(2).inFlightFactor = 1.5;
    }
    assertOnly(WarningCode.LITTLES_LAW, true, null, "bff-hybrid", "requests were in flight");
  }

  @Test
  void barsARunWhosePartsExceedTheirWhole() {
    bff.partsExceedingWhole = 2;
    assertOnly(WarningCode.PARTS_EXCEED_WHOLE, true, 2, "bff-hybrid", "in 2 of 1000 requests");
  }

  @Test
  void barsARunOnABusyMachine() {
    second.busyElsewhereShare = 0.11;
    assertOnly(WarningCode.MACHINE_BUSY, true, 2, null, "something else used 11%");
  }

  @Test
  void barsARunWhoseProcessorsHadNoTimeLeft() {
    second.busyShare = 0.91;
    assertOnly(WarningCode.SATURATED, true, 2, null, "busy 91% of the time, 90% are tolerated");
  }

  @Test
  void holdsNothingAgainstARunOfWhichNobodyKnowsHowBusyItWas() {
    second.busyShare = null;
    assertThat(warnings()).isEmpty();
  }

  @Test
  void warnsOfATierThatWasStillCompiling() {
    second.compilingShare = 0.051;
    assertThat(warnings()).hasSize(4).allMatch(one -> one.code() == WarningCode.COMPILING);
    assertThat(warnings()).noneMatch(Warning::invalidates);
    assertThat(warnings().get(3).message())
        .startsWith("tier 'user-service' compiled for 5% of one processor's time");
    second.compilingShare = 0.05;
    assertThat(warnings()).isEmpty();
    second.compilingShare = null;
    assertThat(warnings()).isEmpty();
  }

  @Test
  void holdsEveryRuleAgainstTheBusyWindowTooAndNamesTheLoad() {
    trials.forEach(ExampleTrial::andBusy);
    assertThat(warnings()).isEmpty();
    second.busy.achievedPerSecond = 190;
    assertOnly(WarningCode.RATE_MISSED, true, 2, null, "at the busy load 190.0 users arrived");
    second.busy.achievedPerSecond = 200;
    second.busy.lagP99Micros = 12_500;
    assertOnly(WarningCode.INJECTOR_LATE, true, 2, null, "at the busy load one user in a hundred");
    second.busy.lagP99Micros = 900;
    second.busy.busyShare = 0.93;
    assertOnly(WarningCode.SATURATED, true, 2, null, "at the busy load the processors were busy");
    assertThat(warnings().get(0).message()).contains("ask for a lower --busy-rate");
    second.busy.busyShare = 0.5;
    ExampleTarget busyBff = second.busy.targets.get(2);
    busyBff.inFlightFactor = 1.7;
    assertOnly(WarningCode.LITTLES_LAW, true, 2, "bff-hybrid", "at the busy load 0.3");
    busyBff.inFlightFactor = 1;
    busyBff.latency = ExampleTarget.latency(1_000, 4, 836);
    assertOnly(WarningCode.ERRORS, true, null, "bff-hybrid", "at the busy load 4 of 3000");
  }

  @Test
  void tellsOnceOnlyThatTheWarmUpBeforeBothWindowsWasShort() {
    trials.forEach(ExampleTrial::andBusy);
    second.ended = WarmUp.Ended.TIME_LIMIT;
    second.busy.ended = WarmUp.Ended.TIME_LIMIT;
    assertOnly(WarningCode.NOT_STEADY, false, 2, null, "after 12.0 s");
  }

  @Test
  void warnsOfALittleStolenTimeAndBarsMuch() {
    second.stolenShare = 0.03;
    assertOnly(WarningCode.PROCESSOR_STOLEN, false, 2, null, "took 3.0%");
    second.stolenShare = 0.11;
    assertOnly(WarningCode.PROCESSOR_STOLEN, true, 2, null, "took 11.0%");
  }

  @Test
  void warnsOfMediansThatWereNotSteady() {
    second.ended = WarmUp.Ended.TIME_LIMIT;
    assertOnly(WarningCode.NOT_STEADY, false, 2, null, "after 12.0 s");
  }

  @Test
  void warnsOfADuplicateThatDiffers() {
    for (ExampleTrial trial : trials) {
      double p50 = trial.targets.get(0).latency.p50Micros() * 1.1;
      trial.targets.get(1).latency = ExampleTarget.latency(1_000, 0, p50);
    }
    assertThat(warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo(WarningCode.RULER_BENT);
              assertThat(warning.invalidates()).isFalse();
              assertThat(warning.message())
                  .startsWith("at p50 one of two identical processes takes");
            });
  }

  @Test
  void namesTheBusyLoadAtWhichADuplicateDiffers() {
    trials.forEach(ExampleTrial::andBusy);
    for (ExampleTrial trial : trials) {
      double p50 = trial.busy.targets.get(0).latency.p50Micros() * 1.1;
      trial.busy.targets.get(1).latency = ExampleTarget.latency(1_000, 0, p50);
    }
    assertThat(warnings())
        .extracting(Warning::message)
        .singleElement()
        .asString()
        .startsWith("at the busy load at p50 one of two identical processes takes");
  }

  @Test
  void warnsOfMuchUnexplainedTime() {
    trials.forEach(trial -> trial.targets.get(2).unexplainedShare = 0.8);
    assertThat(warnings()).extracting(Warning::code).containsExactly(WarningCode.UNEXPLAINED_TIME);
    assertThat(warnings(Set.of("bff-hybrid"))).isEmpty();
  }

  private void assertOnly(
      WarningCode code, boolean invalidates, Integer trial, String variant, String message) {
    assertThat(warnings()).hasSize(1);
    Warning warning = warnings().get(0);
    assertThat(warning.code()).isEqualTo(code);
    assertThat(warning.invalidates()).isEqualTo(invalidates);
    assertThat(warning.trial()).isEqualTo(trial);
    assertThat(warning.variant()).isEqualTo(variant);
    assertThat(warning.message()).contains(message);
  }

  private List<Warning> warnings() {
    return warnings(Set.of());
  }

  private List<Warning> warnings(Set<String> outside) {
    List<TrialResult> results = ExampleTrial.results(trials);
    Plan plan = ExampleTrial.plan(3, second.busy == null ? null : ExampleTrial.BUSY_RATE);
    Findings findings = Findings.of(plan, outside, results);
    return ValidityRules.warnings(plan, results, findings, TracedFigures.of(plan, results));
  }
}
