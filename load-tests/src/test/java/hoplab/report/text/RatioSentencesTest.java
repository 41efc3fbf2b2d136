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
import hoplab.result.VariantLoad;
import hoplab.result.VariantResult;
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
        .contains(" that all-in took here: REAL.");
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
        .contains(
            " took here: REAL. When busy, 1.96 times as long (95% interval 1.91 to 2.01): 362 us"
                + " more: REAL.");
  }

  @Test
  void tellsTheRatioWithoutTheClientsPartWhereItIsKnown() {
    Comparison real = compared(2.03, 2.002, 2.063, 712, Verdict.REAL);
    assertThat(new Sentences(without(2.71, 2.64), Figures.ASCII).difference(real))
        .endsWith(
            " Without the client's part of the mean time, which is what no tier reports, 2.71 times"
                + " when quiet and 2.64 times when busy.");
    assertThat(new Sentences(without(null, null), Figures.ASCII).difference(real))
        .endsWith(" that all-in took here: REAL.");
    assertThat(
            new Sentences(without(2.71, 2.64), Figures.ASCII)
                .difference(compared(1.01, 0.99, 1.03, 9, Verdict.INDISTINGUISHABLE)))
        .doesNotContain("client's part");
  }

  private Run without(Double quiet, Double busy) {
    List<VariantResult> variants =
        run.variants().stream()
            .map(
                one ->
                    new VariantResult(
                        one.name(),
                        one.duplicateOf(),
                        one.outside(),
                        one.userFetch(),
                        one.parts(),
                        one.tiers(),
                        List.of(
                            new VariantLoad(Load.QUIET, 100, one.userFetch(), null, null, quiet),
                            new VariantLoad(Load.BUSY, 200, one.userFetch(), null, null, busy))))
            .toList();
    return RunBuilder.builder(run).comparisons(List.of()).variants(variants).build();
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
