package hoplab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.Samples;
import hoplab.result.Comparison;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.statistics.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private final Run run = Samples.ordinary().run();
  private final Sentences sentences = new Sentences(run, Figures.ASCII);

  @Test
  void aRealCostIsSaidPlainly() {
    assertThat(sentences.difference(compared(602, 590, 614, 59, Verdict.REAL)))
        .isEqualTo(
            "bff-hybrid costs +602 us at the median against all-in (95% interval 590 to 614):"
                + " REAL.");
  }

  @Test
  void aRealGainIsNoCost() {
    assertThat(sentences.difference(compared(-40, -45, -35, 6, Verdict.REAL)))
        .isEqualTo(
            "bff-hybrid is faster: -40 us at the median against all-in"
                + " (95% interval -45 to -35): REAL.");
  }

  @Test
  void whatCannotBeToldApartNamesTheRuleThatItBreaks() {
    assertThat(sentences.difference(compared(30, -5, 65, 12, Verdict.INDISTINGUISHABLE)))
        .contains("the interval contains zero: INDISTINGUISHABLE.")
        .doesNotContain("floor");
    assertThat(sentences.difference(compared(30, 20, 40, 59, Verdict.INDISTINGUISHABLE)))
        .contains("the floor is 59 us: INDISTINGUISHABLE.");
    assertThat(sentences.difference(compared(8, 7, 9, 2, Verdict.INDISTINGUISHABLE)))
        .contains("less than 10 us is of no interest: INDISTINGUISHABLE.");
  }

  @Test
  void anInvalidFigureIsCalledInvalid() {
    assertThat(sentences.difference(compared(602, 590, 614, 59, Verdict.INVALID)))
        .endsWith("cannot be trusted: INVALID.");
  }

  @Test
  void theBaselineComesFirstAndTheCheckOfTheInstrumentLast() {
    List<Answer> answers = Answer.of(run, Figures.ASCII);
    assertThat(answers)
        .extracting(Answer::variant)
        .containsExactly("all-in", "bff-hybrid", "decoupled", "all-in'");
    assertThat(answers.get(3).sentence()).startsWith("The instrument passes its check");
  }

  @Test
  void anInstrumentThatFailsItsCheckComesBeforeAllElse() {
    Answer first = Answer.of(Samples.bentRuler().run(), Figures.ASCII).get(0);
    assertThat(first.sentence())
        .startsWith("The instrument fails its check")
        .contains("REAL. Trust no difference of this run.");
    assertThat(first.lead() + first.verdict() + first.tail()).isEqualTo(first.sentence());
  }

  @Test
  void aVariantThatBrokeTheContractIsNotPassedOver() {
    assertThat(Answer.of(Samples.empty().run(), Figures.ASCII))
        .extracting(Answer::sentence)
        .containsExactly("bff-hybrid was not measured: it broke the contract.");
  }

  private static Comparison compared(
      double difference, double low, double high, double floor, Verdict verdict) {
    return Comparison.byFloor(
        "bff-hybrid", "all-in", Quantile.P50, difference, low, high, floor, verdict);
  }
}
