package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.LoadStep;
import hoplab.result.LoadStepBuilder;
import hoplab.result.Run;
import hoplab.result.Scale;
import hoplab.result.Scale.Against;
import hoplab.result.Scale.Arrangement;
import hoplab.result.Scale.Kind;
import hoplab.result.Scale.SignedIn;
import hoplab.result.ScaleBuilder;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleFindingsTest {

  @Test
  void knowsEfficiencyAsFarAsTheEndsOfBothBracketsSay() {
    Scale.Figures twice = of(ExampleScale.observed(360), "all-in-x2");
    assertThat(twice.capacity().heldPerSecond()).isEqualTo(360);
    assertThat(twice.efficiency().low()).isEqualTo(360 / (2 * 200.0), within(1e-9));
    assertThat(twice.efficiency().high()).isEqualTo(400 / (2 * 180.0), within(1e-9));
    assertThat(of(ExampleScale.observed(360), "all-in-x1").efficiency()).isNull();
  }

  @Test
  void knowsNoEfficiencyWithoutAnEnd() {
    Scale observed = ExampleScale.observed(360);
    Scale open =
        ScaleBuilder.from(observed)
            .withSteps(
                observed.steps().stream()
                    .filter(
                        step ->
                            !step.targets().get(0).name().equals("all-in-x1")
                                || step.ratePerSecond() < 190)
                    .toList());
    assertThat(of(open, "all-in-x1").capacity().failedPerSecond()).isNull();
    assertThat(of(open, "all-in-x2").efficiency()).isNull();
  }

  @Test
  void saysWhetherOneProcessWithAsManyConnectionsReachesItToo() {
    assertThat(of(ExampleScale.observed(360), "bff-hybrid-x2").against())
        .isEqualTo(Against.AS_MUCH);
    assertThat(of(ExampleScale.observed(450), "bff-hybrid-x2").against()).isEqualTo(Against.MORE);
    assertThat(of(ExampleScale.observed(200), "bff-hybrid-x2").against()).isEqualTo(Against.LESS);
    assertThat(of(ExampleScale.observed(360), "bff-hybrid-x1").against()).isNull();
    assertThat(of(ExampleScale.observed(360), "bff-hybrid-pool-x2").against()).isNull();
  }

  @Test
  void countsMemoryAndConnectionsOfOneReplicaAndOfAll() {
    Scale.Figures bff = of(ExampleScale.observed(360), "bff-hybrid-x2");
    assertThat(bff.replicaBytes()).isEqualTo(150L << 20);
    assertThat(bff.allBytes()).isEqualTo(4 * (150L << 20));
    assertThat(bff.replicaConnections()).isEqualTo(4);
    assertThat(bff.allConnections()).isEqualTo(16);
  }

  @Test
  void warnsWhereTheProcessorsMayHaveBeenTheLimit() {
    Scale observed = ExampleScale.observed(360);
    Arrangement single = observed.arrangements().get(0);
    List<LoadStep> steps = new ArrayList<>(observed.steps());
    steps.set(0, ExampleScale.step(1, single, 180, 60_000, 0.95));
    steps.set(18, ExampleScale.step(2, single, 180, 60_000, 0.95));
    Run run = ExampleScale.run(ScaleBuilder.from(observed).withSteps(steps));
    assertThat(run.warnings())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo(WarningCode.SATURATED))
        .satisfies(one -> assertThat(one.variant()).isEqualTo("all-in-x1"));
    assertThat(run.valid()).isTrue();
  }

  @Test
  void isInvalidWhereSomethingElseUsedTheMachineAllTheTime() {
    Scale observed = ExampleScale.observed(360);
    List<LoadStep> steps =
        observed.steps().stream()
            .map(
                step ->
                    step.targets().get(0).name().equals("all-in-x2")
                        ? LoadStepBuilder.from(step).withBusyElsewhereShare(0.3)
                        : step)
            .toList();
    Run run = ExampleScale.run(ScaleBuilder.from(observed).withSteps(steps));
    assertThat(run.valid()).isFalse();
    assertThat(run.warnings())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo(WarningCode.MACHINE_BUSY))
        .satisfies(one -> assertThat(one.message()).contains("in 6 of 6 steps"));
  }

  @Test
  void isInvalidWhereAStickySessionIsRefused() {
    Scale observed = ExampleScale.observed(360);
    List<SignedIn> signedIn = new ArrayList<>(observed.signedIn());
    signedIn.set(0, new SignedIn(1, "all-in-x2", true, 100, 99, 1));
    Run run = ExampleScale.run(ScaleBuilder.from(observed).withSignedIn(signedIn));
    assertThat(run.valid()).isFalse();
    assertThat(run.warnings())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).startsWith("only 99 of 100 fetches"));
    assertThat(ExampleScale.run(observed).valid()).as("refused on purpose").isTrue();
  }

  @Test
  void findsNothingWhereNothingWasScaled() {
    assertThat(ScaleFindings.complete(null)).isNull();
    assertThat(ScaleFindings.warnings(null)).isEmpty();
    assertThat(ExampleScale.arrangement("all-in", Kind.CONTROL, 2).tiers()).hasSize(1);
  }

  private static Scale.Figures of(Scale observed, String arrangement) {
    return ScaleFindings.complete(observed).figures().stream()
        .filter(one -> one.arrangement().equals(arrangement))
        .findFirst()
        .orElseThrow();
  }
}
