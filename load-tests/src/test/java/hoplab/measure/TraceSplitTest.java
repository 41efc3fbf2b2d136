package hoplab.measure;

import static hoplab.contract.TraceStamp.CALL_ANSWERED;
import static hoplab.contract.TraceStamp.CALL_SENT;
import static hoplab.contract.TraceStamp.DATABASE;
import static hoplab.contract.TraceStamp.FIRST_BYTE;
import static hoplab.contract.TraceStamp.HEAD;
import static hoplab.contract.TraceStamp.LAST_BYTE;
import static hoplab.contract.TraceStamp.ROUTED;
import static hoplab.contract.TraceStamp.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.TraceNote;
import hoplab.contract.TraceStamp;
import hoplab.result.Part;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceSplitTest {

  private static final TracedCall CALL = call(0, 10, 990, 1_000);

  @Test
  void splitsTheTimeOfOneTierFromSocketToSocket() {
    TraceSplit split =
        split("app", Map.of("app", note(110, 150, 800, 890, Map.of(DATABASE, 400L))));
    split.add(CALL);

    assertThat(split.parts())
        .containsExactly(
            part("client", Part.Kind.CLIENT, 20),
            part("client", Part.Kind.WAY, 200),
            part("app", Part.Kind.HTTP, 130),
            part("app", Part.Kind.APP, 250),
            part("app", Part.Kind.DB, 400),
            part("client", Part.Kind.UNEXPLAINED, 0));
    assertThat(split.followed()).isEqualTo(1);
  }

  @Test
  void splitsWhatATierWaitsForAServiceByTheSocketsOfBoth() {
    TraceNote bff =
        note(110, 150, 850, 890, Map.of(UPSTREAM, 600L, CALL_SENT, 220L, CALL_ANSWERED, 780L));
    TraceNote users = note(300, 320, 650, 700, Map.of(DATABASE, 200L));
    TraceSplit split = split("bff", Map.of("bff", bff, "user-service", users));
    split.add(CALL);

    assertThat(split.parts())
        .containsExactly(
            part("client", Part.Kind.CLIENT, 20),
            part("client", Part.Kind.WAY, 200),
            part("bff", Part.Kind.HTTP, 80 + 40),
            part("bff", Part.Kind.APP, 100),
            part("user-service", Part.Kind.WAY, 160),
            part("user-service", Part.Kind.HTTP, 70),
            part("user-service", Part.Kind.APP, 130),
            part("user-service", Part.Kind.DB, 200),
            part("client", Part.Kind.UNEXPLAINED, 0));
    assertThat(split.followed()).isEqualTo(1);
  }

  @Test
  void leavesToTheRestWhatATierThatNotesNothingTook() {
    TraceNote bff = note(110, 150, 850, 890, Map.of(UPSTREAM, 600L));
    TraceSplit split = split("bff", Map.of("bff", bff));
    split.add(CALL);

    assertThat(rest(split)).isEqualTo(0.6);
    assertThat(split.followed()).isZero();
  }

  @Test
  void leavesToTheRestAllBehindAPublicTierThatNotesNothing() {
    TraceSplit split = split("nginx", Map.of("app", note(110, 150, 800, 890, Map.of())));
    split.add(CALL);

    assertThat(rest(split)).isEqualTo(0.98);
  }

  @Test
  void leavesToTheRestACallThatNobodyNoted() {
    TraceSplit split = split("app", Map.of("app", note(110, 150, 800, 890, Map.of())));
    split.add(new TracedCall(0, 99, 0, 10, 990, 1_000));

    assertThat(rest(split)).isEqualTo(0.98);
    assertThat(split.followed()).isZero();
  }

  @Test
  void countsNotesThatNoClockCanHaveRead() {
    TraceSplit early = split("app", Map.of("app", note(5, 150, 800, 890, Map.of())));
    early.add(CALL);
    TraceSplit unanswered = split("app", Map.of("app", note(110, 150, 0, 0, Map.of())));
    unanswered.add(CALL);

    assertThat(early.contradictory()).isEqualTo(1);
    assertThat(unanswered.contradictory()).isEqualTo(1);
    assertThat(rest(early)).isEqualTo(1);
  }

  @Test
  void givesMeansThatAddUpOverSeveralCalls() {
    TraceSplit split = split("app", Map.of("app", note(110, 150, 800, 890, Map.of())));
    split.add(CALL);
    split.add(new TracedCall(0, 99, 0, 10, 1_990, 2_000));

    assertThat(split.parts().stream().mapToDouble(Part::meanMicros).sum()).isEqualTo(1.5);
  }

  private static TraceSplit split(String publicTier, Map<String, TraceNote> notes) {
    Map<String, List<TraceNote>> lists = new HashMap<>();
    notes.forEach((tier, note) -> lists.put(tier, List.of(note)));
    return new TraceSplit(publicTier, lists);
  }

  private static double rest(TraceSplit split) {
    List<Part> parts = split.parts();
    return parts.get(parts.size() - 1).meanMicros();
  }

  private static TracedCall call(long sent, long given, long taken, long answered) {
    return new TracedCall(0, 1, sent, given, taken, answered);
  }

  private static Part part(String tier, Part.Kind kind, long nanos) {
    return new Part(tier, kind, nanos / 1e3);
  }

  private static TraceNote note(
      long first, long routed, long head, long last, Map<TraceStamp, Long> more) {
    Map<TraceStamp, Long> noted = new HashMap<>(more);
    noted.putAll(Map.of(FIRST_BYTE, first, ROUTED, routed, HEAD, head, LAST_BYTE, last));
    long[] nanos =
        Arrays.stream(TraceStamp.values())
            .mapToLong(stamp -> noted.getOrDefault(stamp, 0L))
            .toArray();
    return new TraceNote(1, nanos);
  }
}
