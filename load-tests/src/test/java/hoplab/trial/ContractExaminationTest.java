package hoplab.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.contract.Chapter;
import hoplab.contract.ContractPart;
import hoplab.result.LabException;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.trial.ContractExamination.Examined;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractExaminationTest {

  private static final Participant BASELINE = target("baseline", 1);
  private static final Participant GOOD = target("good", 2);
  private static final Participant BROKEN = target("broken", 3);
  private static final Participant AGAIN = BROKEN.named("broken-dashboard");

  private static final Participants ALL = new Participants(List.of(BASELINE, GOOD, BROKEN, AGAIN));

  private static final List<Examined> FOUND =
      List.of(
          new Examined(BASELINE, List.of()),
          new Examined(GOOD, List.of()),
          new Examined(
              BROKEN,
              List.of(
                  breach(
                      ContractPart.CORE,
                      "user 42",
                      "GET /api/user/u00042 must answer 200, not 308"),
                  breach(
                      ContractPart.CORE,
                      "no user 0",
                      "GET /api/user/u00000 must answer 404, not 200"),
                  breach(
                      ContractPart.HARDENING,
                      "empty",
                      "GET /api/user/ must answer 404, not 308"))));

  @Test
  void stopsAndListsEachBrokenCaseOnce() {
    assertThatThrownBy(() -> ContractExamination.judged(ALL, FOUND, false))
        .isInstanceOf(LabException.class)
        .hasMessage(
            """
            'broken' cannot be measured, for it breaks the core of the contract (2):
              user 42: GET /api/user/u00042 must answer 200, not 308
              no user 0: GET /api/user/u00000 must answer 404, not 200
            Mend it, leave it out, or say --keep-going to measure the others.\
            """);
  }

  @Test
  void keepsGoingWithoutWhoeverBreaksTheContract() {
    ContractExamination kept = ContractExamination.judged(ALL, FOUND, true);
    assertThat(kept.participants().asked()).containsExactly(BASELINE, GOOD);
    assertThat(kept.warnings())
        .extracting(Warning::variant, Warning::trial)
        .containsOnly(org.assertj.core.groups.Tuple.tuple("broken", null));
    assertThat(kept.warnings()).hasSize(3);
  }

  @Test
  void measuresWhoeverBreaksTheHardeningAndSaysSo() {
    Breach hostile =
        breach(ContractPart.HARDENING, "empty", "GET /api/user/ must answer 404, not 308");
    ContractExamination all =
        ContractExamination.judged(ALL, List.of(new Examined(BASELINE, List.of(hostile))), false);
    assertThat(all.participants()).isEqualTo(ALL);
    assertThat(all.warnings())
        .singleElement()
        .isEqualTo(
            new Warning(
                WarningCode.HARDENING_BROKEN,
                false,
                null,
                "baseline",
                "empty: GET /api/user/ must answer 404, not 308"));
  }

  @Test
  void neverGoesOnWithoutTheBaseline() {
    List<Examined> found =
        List.of(new Examined(BASELINE, List.of(breach(ContractPart.CORE, "user 42", "..."))));
    assertThatThrownBy(() -> ContractExamination.judged(ALL, found, true))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("Nothing can be compared without the baseline.");
  }

  @Test
  void asksWhatIsTheSameThingOnce() {
    assertThat(ALL.distinct()).containsExactly(BASELINE, GOOD, BROKEN);
  }

  @Test
  void asksWhoDoesNotAnswerOnceOnly() throws Exception {
    try (var closed = new java.net.ServerSocket(0)) {
      URI nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
      closed.close();
      assertThat(ContractCheck.coreOfTheUserFetch(1).breaches(nobody, java.util.Map.of()))
          .singleElement()
          .asString()
          .startsWith("any request: it does not answer at " + nobody);
    }
  }

  private static Breach breach(ContractPart part, String name, String sentence) {
    return new Breach(part, Chapter.USER_FETCH, name, sentence);
  }

  private static Participant target(String name, int port) {
    return new Participant(
        name,
        null,
        URI.create("http://127.0.0.1:" + port),
        Optional.empty(),
        RequestTemplate.USER_FETCH);
  }
}
