package hoplab.experiment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.experiment.fault.SteadyLoad.End;
import hoplab.experiment.fault.SteadyLoad.Sent;
import hoplab.result.FaultRequests;
import hoplab.result.UseCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentRequestsTest {

  private static final long MILLI = 1_000_000;
  private static final long BEGIN = 1_000 * MILLI;
  private static final long END = 4_000 * MILLI;

  private final List<Sent> all = new ArrayList<>();

  @Test
  void countsEachRequestOfTheFaultOnceByItsEndAndItsTime() {
    during(500, End.RIGHT);
    during(1_500, End.RIGHT);
    during(2_500, End.RIGHT);
    during(1, End.REFUSED);
    during(1_001, End.REFUSED);
    during(2_001, End.REFUSED);
    during(1, End.LOST);
    during(1_999, End.LOST);
    during(2_001, End.LOST);
    during(1, End.WRONG);
    during(3_000, End.WRONG);
    all.add(new Sent(UseCase.USER_FETCH, BEGIN, BEGIN)); // still under way
    FaultRequests found = fetches();
    assertThat(found.sent()).isEqualTo(12);
    assertThat(found.right()).isEqualTo(1);
    assertThat(found.refused()).isEqualTo(1);
    assertThat(found.slow()).isEqualTo(2);
    assertThat(found.lost()).isEqualTo(2);
    assertThat(found.hung()).isEqualTo(4);
    assertThat(found.wrong()).isEqualTo(2);
  }

  @Test
  void leavesOutWhatWasSentBeforeAndAfterAndOtherUseCases() {
    sent(BEGIN - MILLI, 5_000, End.LOST, UseCase.USER_FETCH);
    sent(END, 1, End.LOST, UseCase.USER_FETCH);
    sent(BEGIN, 1, End.LOST, UseCase.DASHBOARD);
    during(3, End.RIGHT);
    assertThat(fetches().sent()).isEqualTo(1);
    assertThat(fetches().longestMillis()).isEqualTo(3);
  }

  @Test
  void takesMediansOfRightAnswersBeforeAndDuring() {
    sent(BEGIN - 20 * MILLI, 2, End.RIGHT, UseCase.USER_FETCH);
    sent(BEGIN - 10 * MILLI, 9, End.LOST, UseCase.USER_FETCH);
    during(3, End.RIGHT);
    during(5, End.RIGHT);
    during(9, End.RIGHT);
    assertThat(fetches().beforeP50Millis()).isEqualTo(2);
    assertThat(fetches().duringP50Millis()).isEqualTo(5);
    assertThat(new SentRequests(all, BEGIN, END).of(UseCase.DASHBOARD).beforeP50Millis()).isNull();
  }

  @Test
  void tellsHowLongAfterTheEndTheFirstRightAnswerCame() {
    sent(END - 500 * MILLI, 400, End.RIGHT, UseCase.USER_FETCH);
    assertThat(fetches().firstRightMillis()).as("that was before the end").isNull();
    sent(END + 100 * MILLI, 20, End.REFUSED, UseCase.USER_FETCH);
    sent(END + 200 * MILLI, 20, End.RIGHT, UseCase.USER_FETCH);
    assertThat(fetches().firstRightMillis()).isEqualTo(220);
    sent(END - 1_000 * MILLI, 1_010, End.RIGHT, UseCase.USER_FETCH);
    assertThat(fetches().firstRightMillis()).as("held back until the end").isEqualTo(10);
  }

  @Test
  void isToldOnceEachUseCaseWasAnsweredRightAfterTheEnd() {
    during(10, End.RIGHT);
    sent(END + MILLI, 2, End.RIGHT, UseCase.USER_FETCH);
    assertThat(told()).as("no dashboard yet").isFalse();
    sent(END + MILLI, 2, End.REFUSED, UseCase.DASHBOARD);
    assertThat(told()).as("a refused dashboard").isFalse();
    sent(END + 2 * MILLI, 2, End.RIGHT, UseCase.DASHBOARD);
    assertThat(told()).isTrue();
    all.add(new Sent(UseCase.USER_FETCH, BEGIN, BEGIN));
    assertThat(told()).as("one of the fault is still under way").isFalse();
  }

  private boolean told() {
    return new SentRequests(all, BEGIN, END).allTold();
  }

  private FaultRequests fetches() {
    return new SentRequests(all, BEGIN, END).of(UseCase.USER_FETCH);
  }

  private void during(long millis, End end) {
    sent(BEGIN, millis, end, UseCase.USER_FETCH);
  }

  private void sent(long nanos, long millis, End end, UseCase useCase) {
    Sent one = new Sent(useCase, nanos, nanos);
    one.ended(end, nanos + millis * MILLI);
    all.add(one);
  }
}
