package hoplab.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.analysis.ExampleBundle;
import hoplab.analysis.ExampleFootprint;
import hoplab.result.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootprintRowsTest {

  private final Run run = ExampleFootprint.run(ExampleFootprint.observed(0.02));
  private final Matrix matrix = Matrix.of(FootprintRows.ALL, List.of(run));

  @Test
  void fillsItsCriteria() {
    assertThat(matrix.rows().stream().filter(MatrixRow::measured))
        .extracting(row -> row.criterion().id())
        .containsExactlyInAnyOrder(
            "deployables",
            "configuration",
            "start-up",
            "memory",
            "price-of-a-million",
            "change-drill");
  }

  @Test
  void writesTimesInMicrosecondsAsEveryRowDoes() {
    Figure start = figure("start-up", "bff-hybrid");

    assertThat(start.value()).isCloseTo(4_250_000, within(1e-6));
    assertThat(start.standing()).isEqualTo(Standing.REAL);
    assertThat(start.difference().micros()).isCloseTo(2_250_000, within(1e-3));
    assertThat(figure("start-up", "all-in").standing()).isEqualTo(Standing.BASELINE);
  }

  @Test
  void countsOwnAndSharedFilesApart() {
    Figure change = figure("change-drill", "all-in");

    assertThat(change.value()).isEqualTo(2);
    assertThat(change.counted()).containsExactly(new Counted("own", 1), new Counted("shared", 1));
    assertThat(change.note()).isEqualTo("2 modules, 1 of 1 deployables");
  }

  @Test
  void anotherRunFillsNothing() {
    assertThat(Matrix.of(FootprintRows.ALL, List.of(ExampleBundle.run())).measured()).isZero();
  }

  private Figure figure(String criterion, String pattern) {
    return matrix.rows().stream()
        .filter(row -> row.criterion().id().equals(criterion))
        .flatMap(row -> row.cells().stream())
        .map(MatrixCell::figure)
        .filter(figure -> figure != null && figure.pattern().equals(pattern))
        .findFirst()
        .orElseThrow();
  }
}
