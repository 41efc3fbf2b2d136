package hoplab.analysis.matrix;

/**
 * One pattern by one criterion.
 *
 * @param pattern name of the variant
 * @param figure what was measured; null where nothing was
 * @param word the guide's word; null where it says nothing
 * @param rule when figures agree with it; null where no rule is stated yet, or there is no word
 * @param mark what they say; null where there is no word
 * @param why in one clause; empty where there is nothing to say
 */
public record MatrixCell(
    String pattern, Figure figure, String word, String rule, Mark mark, String why) {

  static MatrixCell of(String pattern, Row row, Reading reading) {
    String word = row.criterion().words().get(pattern);
    Figure figure =
        reading == null
            ? null
            : reading
                .figure(pattern)
                .orElseGet(() -> Figure.empty(pattern, "it took no part in this run"));
    if (word == null) {
      return new MatrixCell(pattern, figure, null, null, null, "");
    }
    Rule rule = row.rule(pattern).orElse(null);
    Ruling ruling = rule == null || reading == null ? Ruling.notTested("") : rule.of(reading);
    return new MatrixCell(
        pattern, figure, word, rule == null ? null : rule.statement(), ruling.mark(), ruling.why());
  }
}
