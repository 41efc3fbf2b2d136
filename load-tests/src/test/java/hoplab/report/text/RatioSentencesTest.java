package hoplab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.ExampleBundle;
import hoplab.result.Comparison;
import hoplab.result.ComparisonBuilder;
import hoplab.result.Judged;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.statistics.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioSentencesTest {

  private final Run run = ExampleBundle.run();
  private final Sentences sentences = new Sentences(run, Figures.ASCII);

  @Test
  void tellsALargeRatioInTimesAndTheDifferenceWithWhatItWasSeenAt() {
    assertThat(sentences.difference(compared(2.03, 2.002, 2.063, 712, Verdict.REAL)))
        .startsWith(
            "bff-hybrid takes 2.03 times as long as all-in at the median (95% interval 2.00 to"
                + " 2.06): 712 us more at the ")
        .endsWith(" that all-in took here: REAL.");
  }

  @Test
  void tellsASmallRatioInPercent() {
    assertThat(sentences.difference(compared(0.959, 0.931, 0.988, -72, Verdict.REAL)))
        .startsWith(
            "bff-hybrid takes 4.1% less time than all-in at the median (95% interval 0.931 to"
                + " 0.988): 72 us less at the ");
  }

  @Test
  void boundsADifferenceThatIsNotShown() {
    assertThat(sentences.difference(compared(1.013, 0.99, 1.027, 9, Verdict.INDISTINGUISHABLE)))
        .isEqualTo(
            "bff-hybrid against all-in at the median: no difference shown; if there is one, it is"
                + " below 2.7%: INDISTINGUISHABLE.");
    assertThat(sentences.difference(compared(1.01, 0.93, 1.1, 9, Verdict.INDISTINGUISHABLE)))
        .contains("below 10.0%, and more trials narrow this");
  }

  @Test
  void saysThatADifferenceIsTooSmallToMatter() {
    assertThat(sentences.difference(compared(1.013, 1.002, 1.024, 9, Verdict.INDISTINGUISHABLE)))
        .contains("differs by 1.3% (95% interval 1.002 to 1.024), less than the 2.0% that matters");
  }

  @Test
  void putsTheRatioThatIsJudgedInFront() {
    Run one =
        RunBuilder.builder(run)
            .comparisons(List.of(compared(2.03, 2.002, 2.063, 712, Verdict.REAL)))
            .build();
    assertThat(Answer.of(one, Figures.ASCII))
        .filteredOn(answer -> answer.variant().equals("bff-hybrid"))
        .extracting(Answer::figure)
        .containsExactly("2.03 : 1");
  }

  @Test
  void tellsTheBusyLoadAfterTheQuietOne() {
    Comparison quiet = compared(2.03, 2.002, 2.063, 712, Verdict.REAL);
    Comparison busy =
        ComparisonBuilder.from(compared(1.96, 1.91, 2.01, 362, Verdict.REAL)).withLoad(Load.BUSY);
    Run both = RunBuilder.builder(run).comparisons(List.of(quiet, busy)).build();
    assertThat(new Sentences(both, Figures.ASCII).difference(quiet))
        .endsWith(
            " took here: REAL. When busy, 1.96 times as long (95% interval 1.91 to 2.01): 362 us"
                + " more: REAL.");
  }

  private static Comparison compared(
      double ratio, double low, double high, double micros, Verdict verdict) {
    return ComparisonBuilder.builder()
        .variant("bff-hybrid")
        .baseline("all-in")
        .load(Load.QUIET)
        .quantile(Quantile.P50)
        .judged(Judged.RATIO)
        .ratio(ratio)
        .ratioCiLow(low)
        .ratioCiHigh(high)
        .differenceMicros(micros)
        .ciLowMicros(micros - 10)
        .ciHighMicros(micros + 10)
        .floorMicros(null)
        .familySize(2)
        .degreesOfFreedom(13)
        .verdict(verdict)
        .build();
  }
}
