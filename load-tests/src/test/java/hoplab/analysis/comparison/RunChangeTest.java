package hoplab.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.PublishedBundles;
import hoplab.result.Injection;
import hoplab.result.InjectionBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.TargetRecording;
import hoplab.result.TargetRecordingBuilder;
import hoplab.result.TrialResultBuilder;
import hoplab.statistics.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunChangeTest {

  private final Run before = PublishedBundles.run("950855f-hop");

  @Test
  void aRunHasNotChangedAgainstItself() {
    assertThat(changes(before, before))
        .extracting(RunChange::variant)
        .containsExactly("bff-hybrid", "decoupled");
    assertThat(changes(before, before))
        .allSatisfy(one -> assertThat(one.factor().value()).isEqualTo(1))
        .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.INDISTINGUISHABLE))
        .allSatisfy(one -> assertThat(one.familySize()).isEqualTo(2));
  }

  @Test
  void whatMadeOneVariantSlowerIsReal() {
    List<RunChange> changes = changes(before, slower(1.2, "bff-hybrid"));
    assertThat(changes.get(0).factor().value()).isCloseTo(1.2, within(1e-9));
    assertThat(changes.get(0).verdict()).isEqualTo(Verdict.REAL);
    assertThat(changes.get(1).verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
  }

  @Test
  void aMachineThatWasSlowerAsAWholeChangesNoRatio() {
    Run after = slower(1.7, "all-in", "all-in'", "bff-hybrid", "decoupled");
    assertThat(changes(before, after))
        .allSatisfy(one -> assertThat(one.factor().value()).isCloseTo(1, within(1e-9)))
        .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.INDISTINGUISHABLE));
  }

  @Test
  void lessThanWhatMattersIsNotReal() {
    assertThat(changes(before, slower(1.019, "bff-hybrid")).get(0).verdict())
        .isEqualTo(Verdict.INDISTINGUISHABLE);
  }

  @Test
  void nothingChangesWhereNothingWasTimed() {
    assertThat(changes(before, PublishedBundles.run("b804b55-cors"))).isEmpty();
  }

  private static List<RunChange> changes(Run earlier, Run later) {
    return RunChange.between(new ChosenBaseline(earlier), new ChosenBaseline(later), "all-in");
  }

  private Run slower(double factor, String... variants) {
    return RunBuilder.from(before)
        .withTrials(
            before.trials().stream()
                .map(
                    trial ->
                        TrialResultBuilder.from(trial)
                            .withInjection(slower(trial.injection(), factor, List.of(variants))))
                .toList());
  }

  private static Injection slower(Injection injection, double factor, List<String> variants) {
    return InjectionBuilder.from(injection)
        .withTargets(
            injection.targets().stream()
                .map(one -> variants.contains(one.name()) ? slower(one, factor) : one)
                .toList());
  }

  private static TargetRecording slower(TargetRecording one, double factor) {
    return TargetRecordingBuilder.from(one)
        .withBlockP50Micros(
            one.blockP50Micros().stream()
                .map(p50 -> p50 == null ? null : (Double) (p50 * factor))
                .toList());
  }
}
