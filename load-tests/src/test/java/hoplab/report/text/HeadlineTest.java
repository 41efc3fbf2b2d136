package hoplab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.Samples;
import hoplab.result.Comparison;
import hoplab.result.ComparisonBuilder;
import hoplab.result.Judged;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.statistics.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  @Test
  void tellsARealRatioFirstAndItsDifferenceAfterIt() {
    assertThat(line(ratio("bff-hybrid", Load.QUIET, 2.03, 1.99, 2.07, Verdict.REAL)))
        .isEqualTo(
            "bff-hybrid takes 2.03\u00d7 as long as all-in at the median, +1,408\u00a0\u00b5s"
                + " [1,355, 1,461].");
  }

  @Test
  void addsTheBusyLoad() {
    assertThat(
            line(
                ratio("bff-hybrid", Load.QUIET, 2.03, 1.99, 2.07, Verdict.REAL),
                ratio("bff-hybrid", Load.BUSY, 2.1, 2, 2.2, Verdict.REAL)))
        .endsWith("[1,355, 1,461]; when busy 2.10\u00d7, +1,408\u00a0\u00b5s.");
  }

  @Test
  void boundsWhatCannotBeTold() {
    assertThat(line(ratio("decoupled", Load.QUIET, 1.007, .978, 1.036, Verdict.INDISTINGUISHABLE)))
        .isEqualTo(
            "decoupled cannot be told from all-in at the median: if there is a difference, it is"
                + " below 3.6%.");
  }

  @Test
  void keepsTheRuleOfAnEarlierVersion() {
    Comparison byFloor =
        Comparison.byFloor("bff-hybrid", "all-in", Quantile.P50, 715, 668, 761, 5.2, Verdict.REAL);
    assertThat(line(byFloor))
        .isEqualTo("bff-hybrid takes +715\u00a0\u00b5s against all-in at the median [668, 761].");
  }

  private static String line(Comparison... comparisons) {
    Run run =
        RunBuilder.builder(Samples.ordinary().run()).comparisons(List.of(comparisons)).build();
    Headline headline = Headline.of(run).get(0);
    return headline.variant()
        + headline.spans().stream().map(Headline.Span::text).collect(Collectors.joining());
  }

  private static Comparison ratio(
      String variant, Load load, double ratio, double low, double high, Verdict verdict) {
    return ComparisonBuilder.builder()
        .variant(variant)
        .baseline("all-in")
        .load(load)
        .quantile(Quantile.P50)
        .judged(Judged.RATIO)
        .ratio(ratio)
        .ratioCiLow(low)
        .ratioCiHigh(high)
        .differenceMicros(1_408)
        .ciLowMicros(1_355)
        .ciHighMicros(1_461)
        .floorMicros(null)
        .familySize(null)
        .degreesOfFreedom(null)
        .verdict(verdict)
        .build();
  }
}
