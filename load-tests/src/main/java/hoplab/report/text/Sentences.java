package hoplab.report.text;

import hoplab.result.Comparison;
import hoplab.result.Judged;
import hoplab.result.Load;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/** Puts one figure of a run into words; says what the figures say and no more. */
public final class Sentences {
  private final Run run;
  private final Figures figures;
  private final RatioSentences ratios;

  public Sentences(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
    this.ratios = new RatioSentences(run, figures);
  }

  /** A variant that is compared with nothing, as the baseline is. */
  String alone(VariantResult variant, Interval interval) {
    String took =
        variant.name()
            + " answers in "
            + figures.time(variant.userFetch().p50Micros())
            + " at the median";
    if (variant.name().equals(run.plan().baseline())) {
      return took + within(interval) + ". It is the baseline.";
    }
    return took + within(interval) + "; it was not compared.";
  }

  private String within(Interval interval) {
    if (interval == null) {
      return " (one trial gives no interval)";
    }
    Times times = figures.together(interval.low(), interval.high());
    return " ("
        + span(times, interval.low(), interval.high(), times.unitUnless(figures.microUnit()))
        + ")";
  }

  private String span(Times times, double low, double high, String unit) {
    return figures.confidence(run.plan().confidence())
        + " interval "
        + times.plain(low)
        + " to "
        + times.plain(high)
        + unit;
  }

  /** A variant against the baseline, when quiet and, where that was measured too, when busy. */
  String difference(Comparison c) {
    if (c.judged() == Judged.RATIO) {
      return Lookup.comparisons(run, c.quantile(), Load.BUSY).stream()
          .filter(busy -> busy.variant().equals(c.variant()))
          .filter(busy -> busy.baseline().equals(c.baseline()))
          .findFirst()
          .map(busy -> ratios.ratio(c) + " " + ratios.busy(busy) + ratios.withoutClient(c))
          .orElse(ratios.ratio(c) + ratios.withoutClient(c));
    }
    Times times = times(c);
    String size = size(c);
    String where = " " + Quantiles.words(c.quantile());
    return switch (c.verdict()) {
      case REAL ->
          c.variant()
              + (c.differenceMicros() < 0 ? " is faster: " : " costs ")
              + size
              + where
              + " against "
              + c.baseline()
              + bracket(c, times)
              + ": REAL.";
      case INDISTINGUISHABLE ->
          c.variant()
              + " cannot be told from "
              + c.baseline()
              + where
              + ": "
              + size
              + bracket(c, times)
              + reason(c)
              + ": INDISTINGUISHABLE.";
      case INVALID ->
          c.variant()
              + " against "
              + c.baseline()
              + ": "
              + size
              + where
              + bracket(c, times)
              + " was seen, but the figure cannot be trusted: INVALID.";
    };
  }

  /** The duplicate of the baseline against the baseline. */
  String ruler(Comparison c) {
    String seen = c.judged() == Judged.RATIO ? ratios.ofDuplicate(c) : differenceOfDuplicate(c);
    return switch (c.verdict()) {
      case REAL ->
          "The instrument fails its check: " + seen + ": REAL. Trust no difference of this run.";
      case INDISTINGUISHABLE -> "The instrument passes its check: " + seen + ": INDISTINGUISHABLE.";
      case INVALID -> "The instrument could not be checked: " + seen + ": INVALID.";
    };
  }

  private String differenceOfDuplicate(Comparison c) {
    Times times = times(c);
    return c.variant()
        + " runs the same code as "
        + c.baseline()
        + " and differs by "
        + times.signed(c.differenceMicros())
        + " "
        + times.unit()
        + " "
        + Quantiles.words(c.quantile())
        + bracket(c, times);
  }

  /** One difference without its story: size, interval, floor, verdict. */
  public String brief(Comparison c) {
    Times times = times(c);
    return c.variant()
        + " against "
        + c.baseline()
        + ": "
        + ratio(c)
        + times.signed(c.differenceMicros())
        + " "
        + times.unit()
        + (Lookup.hasInterval(c) ? " " + times.interval(c.ciLowMicros(), c.ciHighMicros()) : "")
        + (c.floorMicros() != null && c.floorMicros() > 0
            ? ", floor " + figures.time(c.floorMicros())
            : "")
        + ", "
        + c.verdict();
  }

  private String ratio(Comparison c) {
    return c.ratio() == null
        ? ""
        : "ratio "
            + figures.ratio(c.ratio())
            + " "
            + figures.ratioInterval(c.ratioCiLow(), c.ratioCiHigh())
            + ", ";
  }

  /** The number that a sentence is about: the ratio where it is judged, else the difference. */
  String figure(Comparison c) {
    return c.judged() == Judged.RATIO ? figures.ratio(c.ratio()) + " : 1" : size(c);
  }

  /** The difference with its sign and unit. */
  public String size(Comparison c) {
    Times times = times(c);
    return times.signed(c.differenceMicros()) + " " + times.unit();
  }

  public Times times(Comparison c) {
    return figures.together(c.differenceMicros(), c.ciLowMicros(), c.ciHighMicros());
  }

  private String bracket(Comparison c, Times times) {
    return Lookup.hasInterval(c)
        ? " (" + span(times, c.ciLowMicros(), c.ciHighMicros(), "") + ")"
        : " (one trial gives no interval)";
  }

  /** Those of the rules for REAL that the shown figures visibly break. */
  private String reason(Comparison c) {
    double size = Math.abs(c.differenceMicros());
    List<String> reasons = new ArrayList<>();
    if (Lookup.hasInterval(c) && c.ciLowMicros() <= 0 && c.ciHighMicros() >= 0) {
      reasons.add("the interval contains zero");
    }
    if (c.floorMicros() != null && size <= c.floorMicros()) {
      reasons.add("the floor is " + figures.time(c.floorMicros()));
    }
    if (size <= run.plan().smallestDifferenceMicros()) {
      reasons.add(
          "less than "
              + figures.time(run.plan().smallestDifferenceMicros())
              + " is of no interest");
    }
    return reasons.isEmpty() ? "" : "; " + String.join("; ", reasons);
  }
}
