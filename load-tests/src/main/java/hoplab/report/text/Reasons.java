package hoplab.report.text;

import hoplab.result.Comparison;
import hoplab.result.Judged;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.List;

/** Why a verdict is what it is, in a few words. */
public final class Reasons {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  private Reasons() {}

  /** What stands below a verdict; empty where the interval beside it says it all. */
  public static String of(Run run, Comparison c) {
    if (Lookup.checksRuler(run, c)) {
      return switch (c.verdict()) {
        case REAL -> "two identical processes differ: trust no difference";
        case INDISTINGUISHABLE -> "the instrument passes its check";
        case INVALID -> "the instrument could not be checked";
      };
    }
    return switch (c.verdict()) {
      case REAL -> "";
      case INVALID -> "the run is INVALID";
      case INDISTINGUISHABLE -> c.judged() == Judged.RATIO ? ofRatio(run, c) : ofDifference(run, c);
    };
  }

  private static String ofRatio(Run run, Comparison c) {
    if (!c.ratioInterval().contains(1)) {
      return "less than the "
          + FIGURES.percent(run.plan().smallestRatio() - 1, 0)
          + " that matters here";
    }
    double bound = Math.max(c.ratioCiHigh(), 1 / c.ratioCiLow()) - 1;
    return "if there is a difference, it is below " + FIGURES.percent(bound, 1);
  }

  private static String ofDifference(Run run, Comparison c) {
    List<String> reasons = new ArrayList<>();
    if (Lookup.hasInterval(c) && c.ciLowMicros() <= 0 && c.ciHighMicros() >= 0) {
      reasons.add("the interval holds 0");
    }
    if (c.floorMicros() != null && Math.abs(c.differenceMicros()) <= c.floorMicros()) {
      reasons.add("within the floor, " + FIGURES.time(c.floorMicros()));
    }
    if (Math.abs(c.differenceMicros()) <= run.plan().smallestDifferenceMicros()) {
      reasons.add("under " + FIGURES.time(run.plan().smallestDifferenceMicros()));
    }
    return String.join("; ", reasons);
  }
}
