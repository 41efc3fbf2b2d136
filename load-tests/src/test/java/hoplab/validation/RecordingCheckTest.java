package hoplab.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Latency;
import hoplab.result.Part;
import hoplab.result.TargetRecording;
import hoplab.result.TraceState;
import hoplab.result.TracedBlocks;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingCheckTest {

  @Test
  void findsNothingWhereTracedBlocksAddUpAndAreNotCompared() {
    assertThat(RecordingCheck.problems(recording(120, 99.0, null, 101.0))).isEmpty();
  }

  @Test
  void noticesTracedPartsThatDoNotAddUp() {
    assertThat(RecordingCheck.problems(recording(119, 99.0, null, 101.0)))
        .containsExactly(
            "the parts of the traced time add up to 119.000 us, its mean is 120.000 us");
  }

  @Test
  void noticesATracedBlockThatIsComparedAllTheSame() {
    assertThat(RecordingCheck.problems(recording(120, 99.0, 130.0, 101.0)))
        .containsExactly("block 1 was traced, yet its median is compared");
  }

  @Test
  void noticesAMedianBeyondThoseOfTheOtherBlocks() {
    assertThat(RecordingCheck.problems(recording(120, 101.0, null, 102.0)))
        .singleElement()
        .asString()
        .startsWith("the median lies beyond");
  }

  private static TargetRecording recording(double part, Double... blocks) {
    return new TargetRecording(
        "a",
        new Latency(200, 0, 100, 110, 120, 130, 105, null),
        Arrays.asList(blocks),
        0.1,
        100,
        List.of(new Part("client", Part.Kind.UNEXPLAINED, 105)),
        0,
        "a.hlog",
        new TracedBlocks(
            List.of(1),
            100,
            0,
            115,
            120,
            TraceState.SPLIT,
            List.of(new Part("client", Part.Kind.UNEXPLAINED, part)),
            100,
            0,
            0));
  }
}
