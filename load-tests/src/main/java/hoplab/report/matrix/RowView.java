package hoplab.report.matrix;

import hoplab.analysis.matrix.MatrixRow;
import hoplab.report.text.Figures;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the page shows of a row.
 *
 * @param id for links
 * @param name of the criterion
 * @param asks with the conditions
 * @param bundle name of the folder beside the page; null where nothing was measured
 * @param source that run in a few words; null likewise
 * @param cells by pattern
 */
record RowView(
    String id, String name, String asks, String bundle, String source, List<CellView> cells) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  static RowView of(MatrixRow row, String baseline) {
    RowFormat format = RowFormat.of(row, Figures.TYPOGRAPHIC);
    return new RowView(
        row.criterion().id(),
        row.criterion().name(),
        MatrixSentences.asks(row),
        row.bundle(),
        row.measured() ? row.experiment() + " " + DAY.format(row.startedAt()) : null,
        row.cells().stream().map(cell -> CellView.of(row, cell, format, baseline)).toList());
  }
}
