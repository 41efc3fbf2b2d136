package hoplab.analysis.matrix;

import java.util.Objects;

/**
 * What the figures of a row count, and how they are shown.
 *
 * @param form how they are written and drawn
 * @param name behind the figure; empty for a time, whose unit follows from its size
 */
public record Unit(Form form, String name) {

  /** Times, held in microseconds. */
  public static final Unit TIME = new Unit(Form.TIME, "");

  /** How figures are written and drawn. */
  public enum Form {
    /** Microseconds, shown in microseconds or milliseconds. */
    TIME,
    /** A quantity in the unit that is named. */
    QUANTITY,
    /** Whole things, one block for each; nothing varies. */
    COUNTED,
    /** So many of so many, drawn on the length of all. */
    SHARE
  }

  public Unit {
    Objects.requireNonNull(form);
    Objects.requireNonNull(name);
  }

  /** A quantity in some unit. */
  public static Unit quantity(String name) {
    return new Unit(Form.QUANTITY, name);
  }

  /** Whole things of some name. */
  public static Unit counted(String name) {
    return new Unit(Form.COUNTED, name);
  }
}
