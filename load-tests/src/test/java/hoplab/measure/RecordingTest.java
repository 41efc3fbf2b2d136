package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.Part;
import hoplab.result.TargetRecording;
import hoplab.result.bundle.BundlePaths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

  private static final int USERS = 1_000;
  private final Arrivals arrivals = Arrivals.draw(7, 10, USERS / 10, 1_000_000_000L);
  private final Recording recording = new Recording(arrivals, List.of("a", "b"));

  @Test
  void readsQuantilesAndMeanFromEverySingleTime() {
    IntStream.range(0, USERS).forEach(user -> answer(user, 0, (user + 1) * 1_000L));

    TargetRecording a = recording.target(0, "a.hlog");

    assertThat(a.name()).isEqualTo("a");
    assertThat(a.histogram()).isEqualTo("a.hlog");
    assertThat(a.latency().count()).isEqualTo(USERS);
    assertThat(a.latency().errors()).isZero();
    assertThat(a.latency().p50Micros()).isEqualTo(500);
    assertThat(a.latency().p90Micros()).isEqualTo(900);
    assertThat(a.latency().p99Micros()).isEqualTo(990);
    assertThat(a.latency().p999Micros()).isEqualTo(999);
    assertThat(a.latency().meanMicros()).isEqualTo(500.5, within(1e-9));
    assertThat(a.latency().intervals()).isNull();
    assertThat(a.blockP50Micros())
        .containsExactly(50.0, 150.0, 250.0, 350.0, 450.0, 550.0, 650.0, 750.0, 850.0, 950.0);
  }

  @Test
  void keepsTracedBlocksApartFromEveryOtherFigure() {
    Recording tracing = new Recording(arrivals, List.of("a"), new TraceChoice(7, 1));
    for (int user = 0; user < USERS; user++) {
      boolean traced = tracing.traceKey(user) != 0;
      assertThat(traced).isEqualTo(user >= 300 && user < 400);
      tracing.sent(0);
      tracing.answered(user, 0, traced ? 9_000_000 : 1_000_000, 0, List.of("app;dur=0.1"));
    }

    TargetRecording a = tracing.target(0, "a.hlog");

    assertThat(a.latency().count()).isEqualTo(900);
    assertThat(a.latency().p999Micros()).isEqualTo(1_000);
    assertThat(a.latency().meanMicros()).isEqualTo(1_000, within(1e-9));
    assertThat(tracing.histogram(0).getTotalCount()).isEqualTo(900);
    assertThat(a.blockP50Micros()).hasSize(10).containsOnlyOnce((Double) null);
    assertThat(a.blockP50Micros().get(3)).isNull();
    assertThat(a.parts().stream().mapToDouble(Part::meanMicros).sum())
        .isEqualTo(1_000, within(1e-6));
    assertThat(a.traced().blocks()).containsExactly(3);
    assertThat(a.traced().requests()).isEqualTo(100);
    assertThat(a.traced().p50Micros()).isEqualTo(9_000);
    assertThat(a.requests()).isEqualTo(USERS);
    assertThat(a.meanMicrosOfAll()).isEqualTo(1_800, within(1e-9));
  }

  @Test
  void countsFailuresButTakesNoTimeFromThem() {
    IntStream.range(0, 998).forEach(user -> answer(user, 0, 1_000_000));
    recording.sent(0);
    recording.failed(998, 0, true);
    recording.failed(999, 0, false);
    recording.inFlight().sample();

    TargetRecording a = recording.target(0, "a.hlog");

    assertThat(a.latency().count()).isEqualTo(1_000);
    assertThat(a.latency().errors()).isEqualTo(2);
    assertThat(a.latency().meanMicros()).isEqualTo(1_000, within(1e-9));
    assertThat(recording.histogram(0).getTotalCount()).isEqualTo(998);
    assertThat(a.meanInFlight()).isZero();
    assertThat(a.inFlightSamples()).isEqualTo(1);
  }

  @Test
  void staysReadableIfNothingWasAnswered() {
    IntStream.range(0, USERS).forEach(user -> recording.failed(user, 1, false));

    TargetRecording b = recording.target(1, "b.hlog");

    assertThat(b.latency().errors()).isEqualTo(b.latency().count()).isEqualTo(USERS);
    assertThat(b.latency().p50Micros()).isZero();
    assertThat(b.blockP50Micros()).isNotEmpty().containsOnlyNulls();
    assertThat(b.parts()).isEmpty();
  }

  @Test
  void sumsPartsToTheMean() {
    for (int user = 0; user < USERS; user++) {
      recording.sent(0);
      recording.answered(user, 0, 1_000_000 + user, 0, List.of("db;dur=0.3, app;dur=0.1"));
    }

    TargetRecording a = recording.target(0, "a.hlog");

    assertThat(a.parts()).hasSize(3);
    assertThat(a.parts().stream().mapToDouble(Part::meanMicros).sum())
        .isEqualTo(a.latency().meanMicros(), within(1e-6));
  }

  @Test
  void isCompleteOnceEveryPlannedUserIsDone() {
    for (int user = 0; user < USERS; user++) {
      assertThat(recording.complete()).isFalse();
      assertThat(recording.begin()).isEqualTo(user);
      recording.started(user, user - 10L);
      recording.finished();
    }

    assertThat(recording.complete()).isTrue();
    assertThat(recording.lag().micros(1)).isEqualTo(0.989);
    assertThat(recording.lag().micros(0)).isZero();
  }

  @Test
  void writesALogThatOthersRead(@TempDir Path folder) throws Exception {
    IntStream.range(0, USERS).forEach(user -> answer(user, 0, (user + 1) * 1_000L));
    Path file = folder.resolve(BundlePaths.histogram("all-in'"));

    HistogramFile.write(
        file, "all-in'", recording.histogram(0), 1_700_000_000_000L, 1_700_000_010_000L);

    assertThat(file).hasFileName("all-in-prime.hlog");
    assertThat(Files.readString(file)).startsWith("#[Histogram log format version 1.3]");
    try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
      EncodableHistogram read = reader.nextIntervalHistogram();
      assertThat(read).isInstanceOf(Histogram.class);
      assertThat(read.getStartTimeStamp()).isEqualTo(1_700_000_000_000L);
      assertThat(read.getEndTimeStamp()).isEqualTo(1_700_000_010_000L);
      assertThat(((Histogram) read).getTotalCount()).isEqualTo(USERS);
      assertThat(((Histogram) read).getValueAtPercentile(50) / 1e3)
          .isEqualTo(recording.target(0, "x").latency().p50Micros(), within(0.5));
      assertThat(reader.nextIntervalHistogram()).isNull();
    }
  }

  private void answer(int user, int target, long nanos) {
    recording.sent(target);
    recording.answered(user, target, nanos, 1, List.of());
  }
}
