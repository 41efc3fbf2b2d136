package hoplab.report.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.analysis.matrix.CapacityRow;
import hoplab.analysis.matrix.Criteria;
import hoplab.analysis.matrix.Difference;
import hoplab.analysis.matrix.FigureBuilder;
import hoplab.analysis.matrix.Mark;
import hoplab.analysis.matrix.Matrix;
import hoplab.analysis.matrix.Reading;
import hoplab.analysis.matrix.Row;
import hoplab.analysis.matrix.Rule;
import hoplab.analysis.matrix.Ruling;
import hoplab.analysis.matrix.Standing;
import hoplab.report.SampleRun;
import hoplab.result.LabException;
import hoplab.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixPageTest {

  @Test
  void writesNoMoreThanTwoDigitsOfTheHalfWidth() {
    assertThat(cell(1_402.6, 1_321.2, 1_484.0, difference(714.7, 668.3, 761.0)))
        .contains("1,403 us", "[1,321, 1,484]", "+715 us  REAL [668, 761]");
    assertThat(cell(1_771.3, 1_052.4, 2_484.1, difference(1_234.5, 617.8, 1_851.2)))
        .contains("1,770 us", "[1,050, 2,480]", "+1,230 us  REAL [620, 1,850]");
    assertThat(cell(52_893.2, 52_693.1, 53_093.3, difference(-130.2, -304.9, 44.5)))
        .contains("52.89 ms", "[52.69, 53.09]", "-0.13 ms  REAL [-0.30, 0.04]");
  }

  @Test
  void saysBothRatioAndDifferenceWhereTheRatioWasJudged() {
    assertThat(
            cell(
                1_403,
                1_321,
                1_484,
                new Difference(714, new Interval(668, 761), 2.032, new Interval(2.002, 2.063))))
        .contains("[668, 761]; 2.03x as long [2.00, 2.06]");
  }

  @Test
  void keepsToTheWidthOfTheTerminal() {
    Difference judged =
        new Difference(714, new Interval(668, 761), 2.032, new Interval(2.002, 2.063));
    Ruling ruling = new Ruling(Mark.AGREES, "for a reason that takes more than one line of it");

    assertThat(MatrixText.render(matrix(ruling, judged, 1_403, 1_321, 1_484), 80).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void namesTheCommandThatWouldFillARow() {
    String page = MatrixPage.render(Matrix.of(List.of(CapacityRow.ROW), List.of()));

    assertThat(page)
        .contains("not measured: <code>./lab run load</code>")
        .contains("not measured: <code>./lab run burst</code>")
        .contains("<strong>0</strong> of <strong>15</strong> rows are measured.");
  }

  @Test
  void whatComesFromARunEndsNoElementOfThePage() {
    String evil = "</script><script>alert(1)</script>";
    String page =
        MatrixPage.render(
            matrix(new Ruling(Mark.AGREES, evil), difference(714, 668, 761), 1_403, 1_321, 1_484));

    assertThat(page).doesNotContain(evil).contains("&lt;/script&gt;", "\\u003c/script\\u003e");
    assertThat(page.split("<script", -1)).hasSize(2);
  }

  @Test
  void putsTheTableBetweenItsMarkersAndNothingElse() {
    Matrix matrix = Matrix.of(List.of(), List.of());
    String document = "# A\n" + MatrixMarkdown.BEGIN + "\nold\n" + MatrixMarkdown.END + "\nB\n";

    String written = MatrixMarkdown.into(document, matrix);

    assertThat(written).startsWith("# A\n").endsWith("\nB\n").doesNotContain("old");
    assertThat(written).contains("| Burst | *not measured*<br>\u25cc \u201cExcellent");
    assertThat(MatrixMarkdown.into(written, matrix)).isEqualTo(written);
    assertThatThrownBy(() -> MatrixMarkdown.into("# A\n", matrix))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("no place for the matrix");
  }

  private static Difference difference(double micros, double low, double high) {
    return new Difference(micros, new Interval(low, high), null, null);
  }

  private static String cell(double value, double low, double high, Difference difference) {
    Ruling ruling = new Ruling(Mark.AGREES, "");
    return MatrixText.render(matrix(ruling, difference, value, low, high), 100);
  }

  private static Matrix matrix(
      Ruling ruling, Difference difference, double value, double low, double high) {
    Row row =
        new Row(
            Criteria.QUIET,
            List.of("hop"),
            run ->
                Reading.of(
                    run,
                    List.of(),
                    List.of(
                        FigureBuilder.builder()
                            .pattern("bff-hybrid")
                            .value(value)
                            .interval(new Interval(low, high))
                            .standing(Standing.REAL)
                            .difference(difference)
                            .build())),
            List.of(new Rule("bff-hybrid", "always", (reading, figure) -> ruling)));
    return Matrix.of(List.of(row), List.of(new SampleRun().run()));
  }
}
