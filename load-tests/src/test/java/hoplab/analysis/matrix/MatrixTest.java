package hoplab.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.report.SampleRun;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatrixTest {

  private static final Run HOP = new SampleRun().run();

  @Test
  void hasEveryCriterionThoughNothingWasMeasured() {
    Matrix matrix = Matrix.of(List.of(UserFetchRows.QUIET), List.of());

    assertThat(matrix.rows()).extracting(MatrixRow::criterion).isEqualTo(Criteria.ALL);
    assertThat(matrix.measured()).isZero();
    assertThat(matrix.words(Mark.NOT_TESTED)).isEqualTo(matrix.words()).isPositive();
  }

  @Test
  void takesTheNewestRunOfAnExperiment() {
    Run later =
        RunBuilder.builder(HOP)
            .id("later")
            .startedAt(Instant.parse("2027-01-01T00:00:00Z"))
            .build();

    assertThat(row(Criteria.QUIET, later, HOP).bundle()).isEqualTo("later");
    assertThat(row(Criteria.QUIET, HOP, later).bundle()).isEqualTo("later");
  }

  @Test
  void takesNothingOfAnInvalidRun() {
    Run later =
        RunBuilder.builder(HOP)
            .id("later")
            .startedAt(Instant.parse("2027-01-01T00:00:00Z"))
            .valid(false)
            .build();

    assertThat(row(Criteria.QUIET, later, HOP).bundle()).isEqualTo(HOP.id());
    assertThat(row(Criteria.QUIET, later).measured()).isFalse();
  }

  @Test
  void leavesARowEmptyWhoseFigureNoRunHolds() {
    assertThat(row(Criteria.BUSY, HOP).measured()).isFalse();
  }

  @Test
  void isFilledByAnExperimentThatComesLater() {
    Run burst = RunBuilder.builder(HOP).experiment("burst").build();
    Row later =
        new Row(
            Criteria.BURST,
            List.of("burst"),
            run -> Reading.of(run, List.of("tenfold"), List.of(figure("all-in", 9_000))),
            List.of(
                new Rule(
                    "all-in",
                    "agrees when p99 stays below 10 ms",
                    (reading, figure) ->
                        new Ruling(
                            figure.value() < 10_000 ? Mark.AGREES : Mark.DIFFERS, "so it is"))));

    Matrix matrix = Matrix.of(List.of(later), List.of(burst, HOP));

    assertThat(matrix.rows()).extracting(MatrixRow::criterion).isEqualTo(Criteria.ALL);
    MatrixRow row = find(matrix, Criteria.BURST);
    assertThat(row.experiment()).isEqualTo("burst");
    assertThat(row.cells().get(0).mark()).isEqualTo(Mark.AGREES);
    assertThat(row.cells().get(0).why()).isEqualTo("so it is");
    assertThat(row.cells().get(1).figure().whyEmpty()).isEqualTo("it took no part in this run");
  }

  @Test
  void countsRowsAndWords() {
    Matrix matrix = Matrix.of(List.of(UserFetchRows.QUIET, TierRows.OPERATING), List.of(HOP));

    assertThat(matrix.measured()).isEqualTo(2);
    assertThat(matrix.words(Mark.AGREES)).isEqualTo(1); // all-in, operating
    assertThat(matrix.words(Mark.DIFFERS)).isEqualTo(3); // two orders, and 600 us
    assertThat(matrix.words())
        .isEqualTo(
            matrix.words(Mark.AGREES)
                + matrix.words(Mark.DIFFERS)
                + matrix.words(Mark.IN_PART)
                + matrix.words(Mark.NOT_TESTED));
  }

  @Test
  void refusesARuleAboutAWordThatTheGuideDoesNotSay() {
    assertThatThrownBy(
            () ->
                new Row(
                    Criteria.QUIET,
                    List.of("hop"),
                    run -> Optional.empty(),
                    List.of(new Rule("all-in", "never", (reading, figure) -> null))))
        .hasMessageContaining("user-fetch-quiet has none for all-in");
  }

  static Figure figure(String pattern, double value) {
    return FigureBuilder.builder().pattern(pattern).value(value).build();
  }

  private static MatrixRow row(Criterion criterion, Run... runs) {
    return find(
        Matrix.of(List.of(UserFetchRows.QUIET, UserFetchRows.BUSY), List.of(runs)), criterion);
  }

  private static MatrixRow find(Matrix matrix, Criterion criterion) {
    return matrix.rows().stream()
        .filter(row -> row.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }
}
