package hoplab.analysis.matrix;

import java.time.Instant;
import java.util.List;

/**
 * One criterion with all patterns.
 *
 * @param criterion what is asked
 * @param bundle name of the bundle that fills it; null where none does
 * @param experiment of that bundle; null likewise
 * @param startedAt when that run began; null likewise
 * @param conditions under which its figures hold
 * @param cells by pattern
 */
public record MatrixRow(
    Criterion criterion,
    String bundle,
    String experiment,
    Instant startedAt,
    List<String> conditions,
    List<MatrixCell> cells) {

  public MatrixRow {
    conditions = List.copyOf(conditions);
    cells = List.copyOf(cells);
  }

  /** Whether any bundle fills it. */
  public boolean measured() {
    return bundle != null;
  }

  static MatrixRow of(Row row, List<String> patterns, Reading reading) {
    List<MatrixCell> cells =
        patterns.stream().map(pattern -> MatrixCell.of(pattern, row, reading)).toList();
    return reading == null
        ? new MatrixRow(row.criterion(), null, null, null, List.of(), cells)
        : new MatrixRow(
            row.criterion(),
            reading.run().id(),
            reading.run().experiment(),
            reading.run().startedAt(),
            reading.conditions(),
            cells);
  }
}
