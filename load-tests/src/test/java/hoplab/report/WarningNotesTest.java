package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Warning;
import hoplab.result.WarningCode;
import org.junit.jupiter.api.Test;

class WarningNotesTest {

  @Test
  void refersToTheFirstBreachOnlyOfAVariantsHardening() {
    SampleRun sample = new SampleRun();
    for (String variant : new String[] {"all-in", "all-in", "decoupled", "decoupled"}) {
      sample.warnings.add(
          new Warning(WarningCode.HARDENING_BROKEN, false, null, variant, "slash: GET /"));
    }
    WarningNotes notes = new WarningNotes(sample.run());

    assertThat(notes.naming("decoupled", false).getValue()).contains("!3").doesNotContain("!4");
    assertThat(notes.at(WarningNotes.Place.CONTRACT, "all-in").getValue())
        .contains("!1")
        .doesNotContain("!2");
  }
}
