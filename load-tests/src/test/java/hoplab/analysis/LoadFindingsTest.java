package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.LoadCurve;
import hoplab.result.LoadPoint;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepBuilder;
import hoplab.result.Plan;
import hoplab.result.TrialResult;
import hoplab.result.WarningCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadFindingsTest {

  private final List<TrialResult> trials = ExampleTrial.results(ExampleTrial.three());
  private final Plan plan = ExampleTrial.plan(3);
  private final double gatling = trials.get(0).injection().targets().get(0).latency().p50Micros();
  private final String variant = trials.get(0).injection().targets().get(0).name();
  private final double rate = plan.ratePerSecond();

  @Test
  void tellsTheCostWithoutLoadForEachSecond() {
    LoadCurve curve = curve(LoadSteps.beside(1, 0, variant, 0), LoadSteps.beside(2, 0, variant, 0));
    assertThat(curve.standing()).hasSize(1);
    assertThat(curve.standing().get(0).tiers().get(0).cpuMicros()).isCloseTo(4_000, within(1e-9));
    assertThat(curve.points()).isEmpty();
  }

  @Test
  void setsTwoInjectorsBesideEachOther() {
    LoadCurve curve = curve(LoadSteps.beside(1, rate, variant, 10 * gatling));
    assertThat(curve.matches()).hasSize(1);
    assertThat(curve.matches().get(0).visitsP50Micros()).isCloseTo(gatling, within(1e-6));
    assertThat(LoadFindings.warnings(curve)).isEmpty();
  }

  @Test
  void warnsWhereTheyDiffer() {
    LoadCurve curve = curve(LoadSteps.beside(1, rate, variant, 20 * gatling));
    assertThat(LoadFindings.warnings(curve))
        .singleElement()
        .returns(WarningCode.INJECTORS_DIFFER, warning -> warning.code())
        .returns(false, warning -> warning.invalidates());
  }

  @Test
  void leavesDisturbedStepsOut() {
    LoadStep step = LoadSteps.beside(1, rate, variant, 10 * gatling);
    LoadCurve curve =
        curve(
            step,
            LoadStepBuilder.from(LoadSteps.beside(1, rate, variant, 1e6)).withStolenShare(0.2));
    assertThat(curve.points())
        .singleElement()
        .extracting(LoadPoint::p50Micros)
        .isEqualTo(step.targets().get(0).p50Micros());
  }

  @Test
  void findsNothingWhereThereIsNoCurve() {
    assertThat(LoadFindings.complete(plan, null, trials)).isNull();
    assertThat(LoadFindings.warnings(null)).isEmpty();
  }

  private LoadCurve curve(LoadStep... steps) {
    return LoadSteps.curve(plan, List.of(steps), trials);
  }
}
