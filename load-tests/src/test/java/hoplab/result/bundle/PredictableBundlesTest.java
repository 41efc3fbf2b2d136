package hoplab.result.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictableBundlesTest {

  private static final Path PUBLISHED = Path.of("../results");

  @TempDir private Path results;
  private Path hop;
  private Path network;

  @BeforeEach
  void copyANewHopAndAnOldNetwork() throws IOException {
    hop = copy("-hop", "20270101T000000Z-hop");
    network = copy("-network", "20260101T000000Z-network");
  }

  @Test
  void prefersDistancesToNewness() {
    assertThat(PredictableBundles.newest(results).orElseThrow().experiment()).isEqualTo("network");
  }

  @Test
  void takesALedgerWhereThereAreNoDistances() {
    assertThat(PredictableBundles.newest(List.of(hop)).orElseThrow().experiment()).isEqualTo("hop");
  }

  @Test
  void passesOverWhatCannotBeRead() throws IOException {
    Files.writeString(network.resolve(BundlePaths.RUN), "{");
    assertThat(PredictableBundles.newest(results).orElseThrow().experiment()).isEqualTo("hop");
    assertThat(PredictableBundles.newest(List.of())).isEmpty();
  }

  @Test
  void aRunWithDistancesPredictsFromItself() {
    Run own = Bundle.read(network);
    assertThat(PredictableBundles.beside(own, List.of(hop))).containsSame(own);
    Run withLedger = Bundle.read(hop);
    assertThat(PredictableBundles.beside(withLedger, List.of(network)).orElseThrow().experiment())
        .isEqualTo("network");
    assertThat(PredictableBundles.beside(withLedger, List.of())).containsSame(withLedger);
  }

  private Path copy(String experiment, String name) throws IOException {
    try (Stream<Path> published = Files.list(PUBLISHED)) {
      Path from =
          published.filter(each -> each.toString().endsWith(experiment)).findFirst().orElseThrow();
      Path to = Files.createDirectory(results.resolve(name));
      Files.copy(from.resolve(BundlePaths.RUN), to.resolve(BundlePaths.RUN));
      return to;
    }
  }
}
