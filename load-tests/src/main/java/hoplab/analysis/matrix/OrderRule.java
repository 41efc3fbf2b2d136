package hoplab.analysis.matrix;

import hoplab.statistics.Interval;
import java.util.List;

/** Words that put patterns in an order, such as low, medium and high. */
final class OrderRule {

  /** A place among all patterns of a row. */
  enum Place {
    LEAST("the least of all"),
    BETWEEN("between the others"),
    MOST("the most of all");

    private final String words;

    Place(String words) {
      this.words = words;
    }
  }

  private OrderRule() {}

  /** The figure has this place; in part where another's interval overlaps its own. */
  static Rule place(String pattern, Place expected) {
    return new Rule(
        pattern,
        "agrees when the figure is %s, in part when its interval overlaps another's"
            .formatted(expected.words),
        (reading, figure) -> place(reading, figure, expected));
  }

  private static Ruling place(Reading reading, Figure figure, Place expected) {
    List<Figure> others =
        reading.figures().stream()
            .filter(one -> one.value() != null && !one.pattern().equals(figure.pattern()))
            .toList();
    if (others.size() < 2) {
      return Ruling.notTested("there are fewer than three figures to put in order");
    }
    if (others.stream().anyMatch(one -> overlap(one, figure))) {
      return new Ruling(Mark.IN_PART, "its interval overlaps another's");
    }
    Place found = place(figure, others);
    return new Ruling(
        found == expected ? Mark.AGREES : Mark.DIFFERS, "by these figures " + found.words);
  }

  private static Place place(Figure figure, List<Figure> others) {
    long below = others.stream().filter(one -> one.value() < figure.value()).count();
    return below == 0 ? Place.LEAST : below == others.size() ? Place.MOST : Place.BETWEEN;
  }

  private static boolean overlap(Figure one, Figure other) {
    Interval a = interval(one);
    Interval b = interval(other);
    return a.low() <= b.high() && b.low() <= a.high();
  }

  private static Interval interval(Figure figure) {
    return figure.interval() == null
        ? new Interval(figure.value(), figure.value())
        : figure.interval();
  }
}
