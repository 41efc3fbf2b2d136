package hoplab.report.matrix;

import hoplab.analysis.matrix.Mark;
import hoplab.analysis.matrix.Matrix;
import hoplab.report.Templates;
import io.quarkus.qute.RawString;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The matrix as one page that loads nothing and needs no script. It lies beside the bundles, to
 * whose reports it links, and carries its figures as JSON.
 */
public final class MatrixPage {

  /** Its name, beside the bundles. */
  public static final String FILE = "matrix.html";

  private static final Map<String, String> PATTERNS =
      Map.of(
          "all-in", "page, API and data in one process",
          "bff-hybrid", "a backend for the frontend before private services",
          "decoupled", "a static page on its own origin, a separate API");

  /** A column. */
  record Column(String pattern, String says) {}

  /** A mark with its words. */
  record Legend(String mark, String words) {}

  /** What the template shows. */
  record View(
      String heading,
      RawString answer,
      List<Legend> legend,
      List<Column> columns,
      List<RowView> rows,
      String noTotal,
      List<String> rules,
      RawString data,
      RawString style) {}

  private MatrixPage() {}

  /** Renders the page. */
  public static String render(Matrix matrix) {
    String baseline = matrix.patterns().get(0);
    return Templates.render(
        "matrix/matrix.html",
        new View(
            MatrixSentences.HEADING,
            new RawString(MatrixSentences.answer(matrix).replaceAll("\\d+", "<strong>$0</strong>")),
            Arrays.stream(Mark.values())
                .map(mark -> new Legend(mark.label(), MatrixSentences.mark(mark)))
                .toList(),
            matrix.patterns().stream()
                .map(name -> new Column(name, PATTERNS.getOrDefault(name, "")))
                .toList(),
            matrix.rows().stream().map(row -> RowView.of(row, baseline)).toList(),
            MatrixSentences.NO_TOTAL,
            MatrixSentences.rules(matrix),
            new RawString(MatrixJson.embedded(matrix)),
            new RawString(Templates.design() + Templates.resource("matrix/matrix.css"))));
  }
}
