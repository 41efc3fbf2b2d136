package hoplab.analysis.sidebyside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whether runs can be compared, decided before any number is shown. What is absent is never taken
 * for a default: it is known to differ from nothing, and to equal nothing. Where it was recorded in
 * none of the runs it is listed, and does not bar.
 *
 * @param gate how far
 * @param differs conditions that are recorded in all runs, and not the same
 * @param unrecorded conditions that at least one run does not state
 * @param same conditions that are the same in all
 * @param barring how many conditions keep times apart
 */
public record Comparability(
    Gate gate, List<Row> differs, List<Row> unrecorded, List<Row> same, int barring) {

  /**
   * One condition in every run.
   *
   * @param values in the order of the runs; null for what was not recorded
   */
  public record Row(Condition condition, List<String> values) {

    public Row {
      values = Collections.unmodifiableList(new ArrayList<>(values)); // holds null
    }

    /** Whether a run does not state it. */
    public boolean isUnrecorded() {
      return values.contains(null);
    }

    /** Whether all runs state the same. */
    boolean isSame() {
      return !isUnrecorded() && new HashSet<>(values).size() == 1;
    }

    /** Whether it is known, or possible from what one run alone states, that it differs. */
    boolean mayDiffer() {
      return !isSame() && values.stream().anyMatch(Objects::nonNull);
    }

    /** Whether it keeps times, ratios or the runs themselves apart. */
    public boolean bars() {
      return switch (condition.bearing()) {
        case QUESTION -> !isSame();
        case REQUEST -> !isSame();
        case TIME -> mayDiffer();
        case SUBJECT, PRECISION -> false;
      };
    }
  }

  /**
   * Compares conditions.
   *
   * @param runs for each run what {@link Conditions#of} says, at least one
   * @param allValid whether no run is INVALID
   */
  public static Comparability of(List<List<String>> runs, boolean allValid) {
    List<Row> rows =
        IntStream.range(0, Conditions.ALL.size())
            .mapToObj(
                i ->
                    new Row(
                        Conditions.ALL.get(i), runs.stream().map(values -> values.get(i)).toList()))
            .toList();
    return new Comparability(
        gate(rows, allValid),
        only(rows, row -> !row.isUnrecorded() && !row.isSame()),
        only(rows, Row::isUnrecorded),
        only(rows, Row::isSame),
        (int) rows.stream().filter(row -> bars(row, Bearing.TIME)).count());
  }

  private static Gate gate(List<Row> rows, boolean allValid) {
    if (!allValid || rows.stream().anyMatch(row -> bars(row, Bearing.QUESTION))) {
      return Gate.STOP;
    }
    if (rows.stream().anyMatch(row -> bars(row, Bearing.REQUEST))) {
      return Gate.RATIO_WITH_CARE;
    }
    return rows.stream().anyMatch(row -> bars(row, Bearing.TIME))
        ? Gate.RATIO
        : Gate.RATIO_AND_TIME;
  }

  private static boolean bars(Row row, Bearing bearing) {
    return row.condition().bearing() == bearing && row.bars();
  }

  private static List<Row> only(List<Row> rows, Predicate<Row> wanted) {
    return rows.stream().filter(wanted).toList();
  }
}
