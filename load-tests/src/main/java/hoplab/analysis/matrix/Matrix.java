package hoplab.analysis.matrix;

import hoplab.result.Plan;
import hoplab.result.Run;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every criterion by every pattern. There is no total: rows have no common unit.
 *
 * @param patterns the columns, the baseline first
 * @param rows those of {@link Criteria#ALL}, measured or not, then those of the experiments' own
 *     criteria that a run fills
 */
public record Matrix(List<String> patterns, List<MatrixRow> rows) {

  public Matrix {
    patterns = List.copyOf(patterns);
    rows = List.copyOf(rows);
  }

  /**
   * Fills it.
   *
   * @param contributed rows of the experiments that there are
   * @param runs in any order; those that are not valid fill nothing
   */
  public static Matrix of(List<Row> contributed, List<Run> runs) {
    List<Run> newestFirst =
        runs.stream().sorted(Comparator.comparing(Run::startedAt).reversed()).toList();
    Map<String, Row> rows = new LinkedHashMap<>();
    Criteria.ALL.forEach(one -> rows.put(one.id(), Row.planned(one)));
    contributed.forEach(row -> rows.put(row.criterion().id(), row));
    List<MatrixRow> filled =
        rows.values().stream()
            .map(
                row -> MatrixRow.of(row, Plan.USUAL_VARIANTS, row.newest(newestFirst).orElse(null)))
            .filter(row -> row.measured() || Criteria.ALL.contains(row.criterion()))
            .toList();
    return new Matrix(Plan.USUAL_VARIANTS, filled);
  }

  /** How many rows a bundle fills. */
  public long measured() {
    return rows.stream().filter(MatrixRow::measured).count();
  }

  /** How many words the guide says to all criteria. */
  public long words() {
    return cells().stream().filter(cell -> cell.word() != null).count();
  }

  /** How many of them bear a mark. */
  public long words(Mark mark) {
    return cells().stream().filter(cell -> cell.mark() == mark).count();
  }

  private List<MatrixCell> cells() {
    return rows.stream().flatMap(row -> row.cells().stream()).toList();
  }
}
