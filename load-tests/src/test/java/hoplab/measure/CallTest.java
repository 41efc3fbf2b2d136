package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {

  private long now = 1_000;
  private boolean tracing;
  private final List<String> told = new ArrayList<>();
  private final Call call = new Call(new Remembering(), () -> now, 5, "u00042", 1, 0);

  @Test
  void timesFromJustBeforeTheWriteToTheLastByte() {
    call.next();
    now += 30;
    call.writing();
    now += 700;
    call.answered(200, List.of("db;dur=1"));
    now += 5;
    call.settle();

    assertThat(told).containsExactly("sent 1", "answered 5 1 700 after 30 [db;dur=1]");
  }

  @Test
  void keepsTheFirstStampIfAWriteIsRepeated() {
    call.next();
    call.writing();
    now += 100;
    call.writing();
    now += 100;
    call.answered(200, List.of());

    assertThat(told).containsExactly("sent 1", "answered 5 1 200 after 0 []");
  }

  @Test
  void tellsTheMomentsOfATracedCall() {
    tracing = true;
    call.next();
    now = 10;
    call.writing();
    now = 12;
    call.given();
    now = 20;
    call.taken();
    now = 30;
    call.taken();
    now = 33;
    call.answered(200, List.of());

    assertThat(told).contains("traced " + new TracedCall(1, 6, 10, 12, 30, 33));
  }

  @Test
  void countsAnotherStatusAsFailure() {
    call.next();
    call.writing();
    call.answered(500, List.of());
    call.settle();

    assertThat(told).containsExactly("sent 1", "failed 5 1 true");
  }

  @Test
  void countsWhatWasNeverAnsweredAsFailure() {
    call.next();
    call.writing();
    call.settle();
    call.answered(200, List.of());
    call.next();
    call.settle();

    assertThat(told).containsExactly("sent 1", "failed 5 1 true", "failed 5 0 false");
  }

  private final class Remembering implements CallSink {

    @Override
    public long traceKey(int arrival) {
      return tracing ? arrival + 1 : 0;
    }

    @Override
    public void traced(TracedCall seen) {
      told.add("traced " + seen);
    }

    @Override
    public void sent(int target) {
      told.add("sent " + target);
    }

    @Override
    public void answered(int arrival, int target, long nanos, long handOver, List<String> timing) {
      told.add("answered %d %d %d after %d %s".formatted(arrival, target, nanos, handOver, timing));
    }

    @Override
    public void failed(int arrival, int target, boolean wasSent) {
      told.add("failed %d %d %s".formatted(arrival, target, wasSent));
    }
  }
}
