package hoplab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.measure.Call;
import hoplab.measure.TraceChoice;
import hoplab.measure.WarmUpMedians;
import hoplab.result.WarmUp;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WarmUpRoundsTest {

  private static final int WARM_REQUESTS = 12_000;
  private static final int USERS = 2;
  private static final long CALL_NANOS = 50_000;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ProgressMarks marks =
      new ProgressMarks(new PrintStream(said, true, StandardCharsets.UTF_8));
  private long now = 1;

  @Test
  void endsWhenEveryTargetIsSteady() {
    List<double[]> judged = new ArrayList<>();
    WarmUpRounds rounds =
        rounds(
            60_000,
            medians -> {
              judged.add(medians);
              return medians.length >= 3;
            });

    drive(rounds, 200);

    WarmUp warmUp = rounds.result();
    assertThat(warmUp.ended()).isEqualTo(WarmUp.Ended.STEADY);
    assertThat(warmUp.rounds()).isEqualTo(3);
    assertThat(warmUp.requests()).isGreaterThan(2L * WarmUpMedians.REQUESTS_BEFORE_STEADY);
    assertThat(warmUp.millis()).isGreaterThan(3 * WarmUpMedians.BURST_NANOS / 1e6);
    assertThat(judged.get(judged.size() - 1)).containsOnly(CALL_NANOS);
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .allMatch(line -> line.matches("@hoplab warm-up round=[123] millis=\\d+"));
  }

  @Test
  void endsWhenTheTimeIsUp() {
    WarmUpRounds rounds = rounds(3_500, medians -> false);

    drive(rounds, 200);

    assertThat(rounds.result().ended()).isEqualTo(WarmUp.Ended.TIME_LIMIT);
    assertThat(rounds.result().millis()).isBetween(3_000.0, 3_501.0);
  }

  @Test
  void isNeverSteadyWithoutAnswers() {
    WarmUpRounds rounds = rounds(3_500, medians -> true);

    drive(rounds, 500);

    assertThat(rounds.result().ended()).isEqualTo(WarmUp.Ended.TIME_LIMIT);
  }

  @Test
  void isNotSteadyBeforeTheCompilersHadEnoughToGoBy() {
    WarmUpRounds rounds =
        new WarmUpRounds(
            1,
            new WarmUpMedians(1, WARM_REQUESTS, medians -> true),
            60_000,
            () -> now,
            TraceChoice.NONE,
            marks);
    rounds.begin(1_500_000);
    rounds.inBurst();
    rounds.answered(0, 0, 1_000, 0, List.of());
    rounds.burstDone();

    assertThat(rounds.goesOn()).isTrue();
  }

  @Test
  void closesARoundWhenTheLastUserIsDone() {
    WarmUpRounds rounds = rounds(60_000, medians -> false);
    rounds.begin(1_500_000);
    rounds.inBurst();

    int round = rounds.burstDone();
    assertThat(rounds.isOpen(round)).isTrue();
    rounds.burstDone();
    assertThat(rounds.isOpen(round)).isFalse();
  }

  @Test
  void skipsEveryRoundIfThereIsNoTime() {
    assertThat(rounds(0, medians -> false).goesOn()).isFalse();
  }

  private WarmUpRounds rounds(int limitMillis, Predicate<double[]> steady) {
    return new WarmUpRounds(
        USERS,
        new WarmUpMedians(2, WARM_REQUESTS, steady),
        limitMillis,
        () -> now,
        TraceChoice.NONE,
        marks);
  }

  /** Plays Gatling: two users who call two targets in bursts, all on one clock. */
  private void drive(WarmUpRounds rounds, int status) {
    rounds.begin(1_500_000);
    while (rounds.goesOn()) {
      while (rounds.inBurst()) {
        Call call = new Call(rounds, () -> now, rounds.nextArrival(), "u00001", 0, 1);
        for (int i = 0; i < 2; i++) {
          call.next();
          call.writing();
          now += CALL_NANOS;
          call.answered(status, List.of());
        }
      }
      for (int user = 0; user < USERS; user++) {
        rounds.burstDone();
      }
      now += SimulationDefaults.GAP_MILLIS * 1_000_000;
    }
  }
}
