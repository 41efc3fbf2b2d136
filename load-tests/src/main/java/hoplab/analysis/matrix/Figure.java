package hoplab.analysis.matrix;

import hoplab.statistics.Interval;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Objects;

/**
 * One pattern's figure in one row.
 *
 * @param pattern name of the variant
 * @param value in the row's unit; of a bracket its lower end; null where there is none
 * @param interval over trials, or the bracket; null where there is none
 * @param bracket whether the figure lies anywhere in the interval, with no estimate
 * @param outOf of how many, for a share; else null
 * @param standing how it stands to the baseline
 * @param difference to the baseline; null where none was judged
 * @param counted what it is made of, if it was counted
 * @param predicted whether a model gave it
 * @param note what belongs beside it, a few words; empty if nothing
 * @param whyEmpty why there is no value; empty if there is one
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record Figure(
    String pattern,
    Double value,
    Interval interval,
    boolean bracket,
    Integer outOf,
    Standing standing,
    Difference difference,
    List<Counted> counted,
    boolean predicted,
    String note,
    String whyEmpty) {

  public Figure {
    Objects.requireNonNull(pattern);
    standing = standing == null ? Standing.NOT_JUDGED : standing;
    counted = counted == null ? List.of() : List.copyOf(counted);
    note = Objects.requireNonNullElse(note, "");
    whyEmpty = Objects.requireNonNullElse(whyEmpty, "");
    if ((value == null) == whyEmpty.isEmpty()) {
      throw new IllegalArgumentException(
          "a figure has either a value or a reason why it has none, got %s and '%s'"
              .formatted(value, whyEmpty));
    }
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException("a figure is a finite number, got " + value);
    }
  }

  /** A cell that a run leaves empty, and why. */
  public static Figure empty(String pattern, String why) {
    return FigureBuilder.builder().pattern(pattern).whyEmpty(why).build();
  }
}
