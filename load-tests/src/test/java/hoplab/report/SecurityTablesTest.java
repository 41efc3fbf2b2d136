package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.text.Figures;
import hoplab.result.SecurityFinding;
import hoplab.result.SecurityState;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityTablesTest {

  private static final List<SecurityFinding> FINDINGS =
      List.of(
          finding("all-in", "one-thing", SecurityState.HOLDS, ""),
          finding("all-in", "another", SecurityState.BROKEN, "GET / is answered with 200"),
          finding("all-in", "third", SecurityState.NOT_PROMISED, "it has no tiers"),
          finding("all-in", "fourth", SecurityState.NOT_PROMISED, "it has no tiers"),
          finding("mine", "one-thing", SecurityState.NOT_PROMISED, "nobody signs in"),
          finding("mine", "another", SecurityState.NOT_PROMISED, "nobody signs in"));

  @Test
  void showsEveryPromiseByVariant() {
    ReportTable table = SecurityTables.of(FINDINGS, Figures.ASCII).get(0);
    assertThat(table.head()).containsExactly("promise", "all-in", "mine");
    assertThat(table.rows())
        .containsExactly(
            List.of("one-thing", "holds", "not promised"),
            List.of("another", "BROKEN", "not promised"),
            List.of("third", "not promised", "n/a"),
            List.of("fourth", "not promised", "n/a"));
  }

  @Test
  void saysWhatIsBrokenFirstAndGivesEachReasonOnce() {
    assertThat(SecurityTables.of(FINDINGS, Figures.ASCII).get(0).sentences())
        .containsExactly(
            "BROKEN: all-in, another. It is so. But GET / is answered with 200.",
            "all-in does not promise third, fourth: it has no tiers.",
            "mine promises none of this: nobody signs in.");
  }

  @Test
  void isPlainTextForATerminal() {
    String text = SecurityReport.render(FINDINGS, 60);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    assertThat(text.lines().toList().get(1)).matches("one-thing +holds +not promised");
    assertThat(text).contains("BROKEN: all-in, another.").endsWith("\n");
  }

  @Test
  void isNotThereWhereNothingWasTried() {
    assertThat(SecurityTables.of(List.of(), Figures.ASCII)).isEmpty();
  }

  private static SecurityFinding finding(
      String variant, String property, SecurityState state, String why) {
    return new SecurityFinding(variant, property, "It is so.", state, why);
  }
}
