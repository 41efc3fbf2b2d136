package hoplab.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.measure.HistogramFile;
import hoplab.result.Network;
import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.bundle.BundlePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointCheckTest {

  @TempDir private Path bundle;

  @BeforeEach
  void write() throws IOException {
    Histogram near = histogram(500_000, BundlePaths.pointTag(0, 0, 0, "user-fetch"));
    Histogram far = histogram(1_500_000, BundlePaths.pointTag(0, 1, 0, "user-fetch"));
    HistogramFile.writeAll(
        bundle.resolve(BundlePaths.points("one", 1)), "one", List.of(near, far), 0, 1_000);
  }

  @Test
  void acceptsFiguresOfTheHistograms() {
    assertThat(PointCheck.problems(bundle, network(0, "one", 1, 10, 500))).isEmpty();
    assertThat(PointCheck.problems(bundle, network(1, "one", 1, 10, 1_500))).isEmpty();
  }

  @Test
  void noticesAnotherQuantile() {
    assertThat(PointCheck.problems(bundle, network(1, "one", 1, 10, 1_600)))
        .hasSize(3)
        .first()
        .asString()
        .contains("trial 1, one, e0.0-p1.0-d0.0-user-fetch: p50 is 1600.000 us");
  }

  @Test
  void noticesAnotherCount() {
    assertThat(PointCheck.problems(bundle, network(1, "one", 1, 11, 1_500)))
        .singleElement()
        .asString()
        .contains("holds 10 times where 11 visits went well");
  }

  @Test
  void noticesWhatIsMissing() {
    assertThat(PointCheck.problems(bundle, network(2, "one", 1, 10, 500)))
        .singleElement()
        .asString()
        .contains("there is no histogram of it");
    assertThat(PointCheck.problems(bundle, network(0, "one", 2, 10, 500)))
        .singleElement()
        .asString()
        .contains("one.points.trial2.hlog is missing");
  }

  private static Network network(
      double privateMillis, String variant, int trial, long count, double micros) {
    PointTrial figures = new PointTrial(trial, count, 0, micros, micros, micros);
    return new Network(
        List.of(
            new NetworkPoint(
                0,
                privateMillis,
                0,
                NetworkPoint.Role.FIT,
                "user-fetch",
                List.of(new PointFigures(variant, 0, 0, 0, 0, 0, null, List.of(figures))),
                List.of())),
        List.of(),
        List.of());
  }

  private static Histogram histogram(long nanos, String tag) {
    Histogram histogram = new Histogram(1_000, 60_000_000_000L, 3);
    histogram.recordValueWithCount(nanos, 10);
    histogram.setTag(tag);
    return histogram;
  }
}
