package hoplab.analysis.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hoplab.analysis.ExampleBundle;
import hoplab.result.LabException;
import hoplab.result.Network;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictorTest {

  @TempDir private Path folder;

  @Test
  void addsRoundTripsInARowTimesDistanceToTheTimeAtDistanceZero() throws IOException {
    Predictor predictor = new Predictor(run());
    List<Predictor.Predicted> predicted =
        predictor.at(Duration.ofMillis(20), Duration.ofMillis(1), Duration.ofNanos(500_000));
    assertThat(predicted).extracting(Predictor.Predicted::variant).containsExactly("one", "bff");
    assertThat(predicted.get(0).p50Micros()).isCloseTo(400 + 20_000 + 500, within(0.02));
    assertThat(predicted.get(1).p50Micros()).isCloseTo(1_000 + 20_000 + 1_000 + 500, within(0.02));
    assertThat(predicted.get(1).p99Micros()).isCloseTo(1_300 + 21_500, within(0.02));
    assertThat(predicted.get(1).p50().orElseThrow().contains(22_500)).isTrue();
  }

  @Test
  void saysWhenItGoesBeyondWhatWasMeasured() throws IOException {
    Predictor predictor = new Predictor(run());
    assertThat(predictor.extrapolations(Duration.ofMillis(20), Duration.ZERO, Duration.ZERO))
        .isEmpty();
    assertThat(predictor.extrapolations(Duration.ofMillis(40), Duration.ZERO, Duration.ZERO))
        .containsExactly("the longest edge distance that was measured is 20.0 ms");
  }

  @Test
  void refusesABundleWithoutALedger() {
    assertThatThrownBy(() -> new Predictor(Bundle.read(ExampleBundle.write(folder))))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("run ./lab run network");
  }

  private Run run() throws IOException {
    Run base = Bundle.read(ExampleBundle.write(folder));
    NetworkFindings findings =
        NetworkFindings.of(
            NetworkFindingsTest.plan(),
            NetworkFindingsTest.points(),
            List.of(),
            NetworkFindingsTest.chains());
    Network network = findings.network();
    return RunBuilder.builder(base)
        .experiment("network")
        .plan(NetworkFindingsTest.plan())
        .chains(NetworkFindingsTest.chains())
        .network(network)
        .predictions(findings.predictions())
        .build();
  }
}
