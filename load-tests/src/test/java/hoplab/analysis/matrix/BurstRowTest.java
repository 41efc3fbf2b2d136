package hoplab.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.ExampleBurst;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstWindow;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstRowTest {

  @Test
  void tellsP99OverCapacityAndHowOftenAPatternRecovered() {
    Run run = ExampleBurst.run(ExampleBurst.observed());
    Figure bff = BurstRow.ROW.reads().apply(run).orElseThrow().figure("bff-hybrid").orElseThrow();
    assertThat(bff.value()).isBetween(360_000.0, 370_000.0);
    assertThat(bff.note()).isEqualTo("recovered in 3 of 3, after 0.00 s");
    assertThat(bff.standing()).isEqualTo(Standing.REAL);
  }

  @Test
  void agreesWithExcellentWhereItRecoversGivesEnoughAndRefusesSoon() {
    assertThat(ruling(ExampleBurst.run(ExampleBurst.observed())).mark()).isEqualTo(Mark.AGREES);
  }

  @Test
  void differsFromExcellentWhereATrialDidNotRecover() {
    List<BurstWindow> windows = new ArrayList<>(ExampleBurst.observed().windows());
    windows.replaceAll(
        one ->
            one.variant().equals("all-in") && one.peak() == Peak.OVER && one.trial() == 2
                ? ExampleBurst.window(2, "all-in", Peak.OVER, 120, 0)
                : one);
    Ruling ruling = ruling(ExampleBurst.run(ExampleBurst.of(windows)));
    assertThat(ruling.mark()).isEqualTo(Mark.DIFFERS);
    assertThat(ruling.why()).isEqualTo("no recovery in 1 trials");
  }

  private static Ruling ruling(Run run) {
    return BurstRow.ROW
        .rule("all-in")
        .orElseThrow()
        .of(BurstRow.ROW.reads().apply(run).orElseThrow());
  }
}
