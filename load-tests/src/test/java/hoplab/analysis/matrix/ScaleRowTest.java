package hoplab.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.ExampleScale;
import hoplab.result.Run;
import hoplab.statistics.Interval;
import org.junit.jupiter.api.Test;

class ScaleRowTest {

  @Test
  void tellsTheBracketOfTheMostReplicasAndTheirEfficiency() {
    Figure bff = reading(360).figure("bff-hybrid").orElseThrow();
    assertThat(bff.interval()).isEqualTo(new Interval(360, 400));
    assertThat(bff.note()).isEqualTo("2 replicas, 90 to 111% of 2 times one");
    assertThat(bff.standing()).isEqualTo(Standing.OVERLAPS);
    assertThat(reading(450).figure("bff-hybrid").orElseThrow().standing())
        .isEqualTo(Standing.APART);
  }

  @Test
  void agreesInPartWhereOneProcessReachesItToo() {
    assertThat(ruling(360).mark()).isEqualTo(Mark.IN_PART);
    assertThat(ruling(450).mark()).isEqualTo(Mark.AGREES);
    assertThat(ruling(200).mark()).isEqualTo(Mark.DIFFERS);
    assertThat(ruling(300).mark()).as("too wide").isEqualTo(Mark.NOT_TESTED);
  }

  private static Ruling ruling(double bffTwice) {
    return ScaleRow.ROW.rule("bff-hybrid").orElseThrow().of(reading(bffTwice));
  }

  private static Reading reading(double bffTwice) {
    Run run = ExampleScale.run(ExampleScale.observed(bffTwice));
    return ScaleRow.ROW.reads().apply(run).orElseThrow();
  }
}
