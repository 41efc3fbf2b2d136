package hoplab.analysis.matrix;

import hoplab.result.LinkKind;
import hoplab.statistics.Interval;
import java.util.Locale;

/** Words about how much more time a pattern takes. */
final class DifferenceRules {

  private static final double FEWEST_MICROS = 1_000;
  private static final double MOST_MICROS = 5_000;

  private DifferenceRules() {}

  /** "A few milliseconds" is taken as 1 to 5 ms. */
  static Rule aFewMilliseconds(String pattern) {
    return new Rule(
        pattern,
        "agrees when the interval of the difference to the baseline lies within 1 to 5 ms,"
            + " in part when it reaches across an end",
        (reading, figure) -> aFew(reading, figure));
  }

  private static Ruling aFew(Reading reading, Figure figure) {
    if (figure.difference() == null) {
      return Ruling.notTested("no difference was judged");
    }
    if (figure.standing() != Standing.REAL) {
      return new Ruling(Mark.DIFFERS, "no difference shown");
    }
    Interval more = figure.difference().interval();
    if (more.low() >= FEWEST_MICROS && more.high() <= MOST_MICROS) {
      return new Ruling(Mark.AGREES, "between 1 and 5 ms more, with no distance between the tiers");
    }
    if (more.high() < FEWEST_MICROS) {
      return new Ruling(
          Mark.DIFFERS,
          "less than one, with no distance between the tiers"
              + fromWhichDistance(reading, figure.pattern(), more.low()));
    }
    if (more.low() > MOST_MICROS) {
      return new Ruling(Mark.DIFFERS, "more than five, with no distance between the tiers");
    }
    return new Ruling(
        Mark.IN_PART,
        "the interval reaches across %s ms".formatted(more.low() < FEWEST_MICROS ? "1" : "5"));
  }

  /** As {@code ./lab predict} does: each private round trip in a row adds its distance once. */
  private static String fromWhichDistance(Reading reading, String pattern, double lowMicros) {
    int roundTrips = RoundTripRow.inARow(reading.run(), pattern, LinkKind.PRIVATE).orElse(0);
    return roundTrips == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "; predicted to be one from a private link of %.1f ms on",
            Math.ceil((FEWEST_MICROS - lowMicros) / roundTrips / 100) / 10);
  }
}
