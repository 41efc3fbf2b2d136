package hoplab.report.text;

import hoplab.result.Comparison;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.statistics.Verdict;
import java.util.stream.Collectors;

/** Puts a judged ratio into words: the ratio first, the difference with what it was seen at. */
final class RatioSentences {

  /** From here on, and below one over it, a ratio is told in times and not in percent. */
  private static final double TIMES_FROM = 1.5;

  /** A bound above this would fall with more trials. */
  private static final double WIDE_BOUND = 0.05;

  private final Run run;
  private final Figures figures;

  RatioSentences(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
  }

  /** A variant against another. */
  String ratio(Comparison c) {
    return switch (c.verdict()) {
      case REAL ->
          c.variant() + " takes " + size(c) + where(c) + interval(c) + derived(c) + ": REAL.";
      case INDISTINGUISHABLE -> indistinguishable(c);
      case INVALID ->
          c.variant()
              + " against "
              + c.baseline()
              + ": "
              + figures.ratio(c.ratio())
              + " times as long"
              + where(c)
              + interval(c)
              + " was seen, but the figure cannot be trusted: INVALID.";
    };
  }

  /** The same pair at the busy load, as a sentence that follows the one about the quiet load. */
  String busy(Comparison c) {
    return "When busy, "
        + figures.ratio(c.ratio())
        + " times as long"
        + interval(c)
        + derived(c)
        + ": "
        + c.verdict()
        + ".";
  }

  /**
   * The same pair without the client's part of a fetch, as a sentence that follows; empty where no
   * difference was shown and where that part is not known.
   */
  String withoutClient(Comparison c) {
    boolean told =
        c.verdict() == Verdict.REAL
            && c.quantile() == Quantile.P50
            && c.baseline().equals(run.plan().baseline());
    String times =
        Lookup.variant(run, c.variant()).filter(known -> told).stream()
            .flatMap(variant -> variant.loads().stream())
            .filter(at -> at.withoutClientRatio() != null)
            .map(at -> figures.ratio(at.withoutClientRatio()) + " times when " + at.load().label())
            .collect(Collectors.joining(" and "));
    return times.isEmpty()
        ? ""
        : " Without the client's part of the mean time, which is what no tier reports, "
            + times
            + ".";
  }

  /** What was seen of the duplicate beside the baseline, without what follows from it. */
  String ofDuplicate(Comparison c) {
    return c.variant()
        + " runs the same code as "
        + c.baseline()
        + " and takes "
        + figures.ratio(c.ratio())
        + " times as long"
        + where(c)
        + " (99% interval "
        + figures.ratio(c.ratioCiLow())
        + " to "
        + figures.ratio(c.ratioCiHigh())
        + ")";
  }

  private String indistinguishable(Comparison c) {
    String against = c.variant() + " against " + c.baseline() + where(c) + ": ";
    if (!c.ratioInterval().contains(1)) {
      return against
          + "differs by "
          + share(Math.max(c.ratio(), 1 / c.ratio()) - 1)
          + interval(c)
          + ", less than the "
          + share(run.plan().smallestRatio() - 1)
          + " that matters here: INDISTINGUISHABLE.";
    }
    double bound = Math.max(c.ratioCiHigh(), 1 / c.ratioCiLow()) - 1;
    return against
        + "no difference shown; if there is one, it is below "
        + share(bound)
        + (bound > WIDE_BOUND ? ", and more trials narrow this" : "")
        + ": INDISTINGUISHABLE.";
  }

  private String size(Comparison c) {
    if (c.ratio() >= TIMES_FROM || c.ratio() <= 1 / TIMES_FROM) {
      return figures.ratio(c.ratio()) + " times as long as " + c.baseline();
    }
    return share(Math.abs(c.ratio() - 1))
        + (c.ratio() < 1 ? " less" : " more")
        + " time than "
        + c.baseline();
  }

  private String where(Comparison c) {
    return " " + Quantiles.words(c.quantile());
  }

  private String interval(Comparison c) {
    return " ("
        + figures.confidence(run.plan().confidence())
        + " interval "
        + figures.ratio(c.ratioCiLow())
        + " to "
        + figures.ratio(c.ratioCiHigh())
        + ")";
  }

  private String derived(Comparison c) {
    return ": "
        + figures.time(Math.abs(c.differenceMicros()))
        + (c.differenceMicros() < 0 ? " less" : " more")
        + Lookup.variant(run, c.baseline())
            .filter(base -> c.wasQuiet())
            .map(base -> at(base, c))
            .orElse("");
  }

  private String at(VariantResult base, Comparison c) {
    return " at the "
        + figures.time(c.quantile().of(base.userFetch()))
        + " that "
        + base.name()
        + " took here";
  }

  private String share(double share) {
    return figures.percent(share, 1);
  }
}
