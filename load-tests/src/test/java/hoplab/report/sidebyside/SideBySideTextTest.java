package hoplab.report.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PublishedBundles;
import hoplab.report.PublishedRun;
import hoplab.report.TerminalWriter;
import hoplab.result.MachineBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SideBySideTextTest {

  private final Run hop = PublishedBundles.run("950855f-hop");
  private final Run load = PublishedBundles.run("6af16e7-load");

  @Test
  void answersInOneSentenceBeforeAnythingElse() {
    Run slow = PublishedBundles.run("ef81b63-ladder");
    Run earlier = PublishedBundles.run("6b8953c-ladder");
    assertThat(text(null, earlier, slow)).startsWith("A and B can be compared by ratio");
  }

  @Test
  void showsNoNumberOfRunsThatCannotBeCompared() {
    String text = text(null, hop, load);
    assertThat(text)
        .startsWith("A and B cannot be compared: they answer different questions.")
        .contains("! experiment: A hop; B load (another question)")
        .doesNotContain("REAL", "INDISTINGUISHABLE", "within its run");
  }

  @Test
  void subtractsNothingAcrossMachines() {
    Run elsewhere =
        RunBuilder.from(hop).withMachine(MachineBuilder.from(hop.machine()).withProcessor("other"));
    assertThat(text(null, hop, elsewhere))
        .contains("By ratio, not by time: 1 thing that bears on time differs")
        .contains("! processor: A Intel(R) Xeon(R) Processor; B other (speed)")
        .contains("within its run only")
        .contains("bff-hybrid: the ratios' intervals overlap.")
        .doesNotContain("From A to B");
  }

  @Test
  void saysWhatChangedOnOneMachineAndWhetherItIsReal() {
    assertThat(text(null, hop, RunBuilder.from(hop).withId("20261130T200000Z-950855f-hop")))
        .contains("By ratio and by time.")
        .contains("No ratio to all-in changed from the earlier run to the later one that could be")
        .contains("A: all-in itself took 782 us [737, 830] at the median.");
  }

  @Test
  void comparesWithABaselineOfChoice() {
    assertThat(text("bff-hybrid", hop, hop))
        .contains(
            "all-in takes 0.47x [0.46, 0.48] and 0.47x [0.46, 0.48]\n  as long as bff-hybrid.")
        .contains("not judged");
  }

  @Test
  void isPureAsciiWithoutATerminalThatKnowsMore() {
    assertThat(text(null, hop, hop).chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
  }

  private static String text(String baseline, Run... runs) {
    return SideBySideText.render(
        Stream.of(runs).map(run -> new PublishedRun(run, null)).toList(),
        baseline,
        "p50",
        new TerminalWriter(100, false));
  }
}
