package hoplab.analysis.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PublishedBundles;
import hoplab.result.MachineBuilder;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.SignInSwitch;
import hoplab.result.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparabilityTest {

  private final Run run = PublishedBundles.run("6af16e7-load");

  @Test
  void twoRunsOfOneKindCompareByRatioAndTime() {
    Comparability same = compare(run, run);
    assertThat(same.gate()).isEqualTo(Gate.RATIO_AND_TIME);
    assertThat(same.differs()).isEmpty();
    assertThat(same.barring()).isZero();
  }

  @Test
  void whatWasRecordedInNoneIsListedAndTakenForNothing() {
    assertThat(names(compare(run, run).unrecorded())).containsExactly("processor governor");
    assertThat(names(compare(run, run).same())).doesNotContain("processor governor");
  }

  @Test
  void differentQuestionsStop() {
    assertThat(compare(run, PublishedBundles.run("950855f-hop")).gate()).isEqualTo(Gate.STOP);
  }

  @Test
  void anInvalidRunStops() {
    assertThat(compare(run, RunBuilder.from(run).withValid(false)).gate()).isEqualTo(Gate.STOP);
  }

  @Test
  void signInThatDiffersAsksForCare() {
    assertThat(compare(run, signedIn(SignInSwitch.OFF)).gate()).isEqualTo(Gate.RATIO_WITH_CARE);
  }

  @Test
  void signInThatWasNotRecordedIsNoDefault() {
    Comparability one = compare(run, signedIn(null));
    assertThat(one.gate()).isEqualTo(Gate.RATIO_WITH_CARE);
    assertThat(names(one.unrecorded())).contains("sign-in");
    assertThat(compare(signedIn(null), signedIn(null)).gate()).isEqualTo(Gate.RATIO_WITH_CARE);
  }

  @Test
  void anotherMachineKeepsTimesApart() {
    Run elsewhere =
        RunBuilder.from(run)
            .withMachine(MachineBuilder.from(run.machine()).withProcessor("another"));
    Comparability compared = compare(run, elsewhere);
    assertThat(compared.gate()).isEqualTo(Gate.RATIO);
    assertThat(names(compared.differs())).containsExactly("processor");
    assertThat(compared.barring()).isEqualTo(1);
  }

  @Test
  void whatOnlyOneRunRecordedKeepsTimesApart() {
    Run told =
        RunBuilder.from(run)
            .withMachine(MachineBuilder.from(run.machine()).withGovernor("powersave"));
    Comparability compared = compare(run, told);
    assertThat(compared.gate()).isEqualTo(Gate.RATIO);
    assertThat(names(compared.unrecorded())).containsExactly("processor governor");
  }

  @Test
  void otherCodeIsWhatTheQuestionIsAboutAndBarsNothing() {
    Run next = RunBuilder.from(run).withSource(new Source("0123456", false));
    Comparability compared = compare(run, next);
    assertThat(compared.gate()).isEqualTo(Gate.RATIO_AND_TIME);
    assertThat(names(compared.differs())).containsExactly("code");
  }

  @Test
  void moreTrialsBarNothing() {
    Run longer = RunBuilder.from(run).withPlan(PlanBuilder.from(run.plan()).withTrials(10));
    assertThat(compare(run, longer).gate()).isEqualTo(Gate.RATIO_AND_TIME);
  }

  @Test
  void ofThreeRunsOneSufficesToBar() {
    Run other = RunBuilder.from(run).withPlan(PlanBuilder.from(run.plan()).withRatePerSecond(51));
    assertThat(compare(run, run, other).gate()).isEqualTo(Gate.RATIO);
    assertThat(compare(run, run, other).differs().get(0).values())
        .containsExactly("50", "50", "51");
  }

  private Run signedIn(SignInSwitch how) {
    return RunBuilder.from(run).withPlan(PlanBuilder.from(run.plan()).withSignIn(how));
  }

  private static List<String> names(List<Comparability.Row> rows) {
    return rows.stream().map(row -> row.condition().name()).toList();
  }

  private static Comparability compare(Run... runs) {
    return Comparability.of(
        Stream.of(runs).map(Conditions::of).toList(), Stream.of(runs).allMatch(Run::valid));
  }
}
