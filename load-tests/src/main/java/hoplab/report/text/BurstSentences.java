package hoplab.report.text;

import hoplab.analysis.BurstRules;
import hoplab.analysis.comparison.Findings;
import hoplab.result.Burst;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstWindow;
import hoplab.result.Comparison;
import hoplab.result.Run;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What bursts did, in words. Times of recovery are told of those trials alone that recovered. */
public final class BurstSentences {

  private static final double MICROS_PER_MILLI = 1e3;

  /** An interval that reaches to such a ratio says nothing. */
  private static final double WIDE = 100;

  private final Run run;
  private final Burst burst;
  private final Figures figures;

  public BurstSentences(Run run, Figures figures) {
    this.run = run;
    this.burst = run.burst();
    this.figures = figures;
  }

  /** Those of every variant but the duplicate, whatever the peak. */
  public List<String> answers() {
    List<String> sentences = new ArrayList<>();
    sentences.add(onRecovery());
    for (Burst.Figures one : burst.figures()) {
      if (one.peak() == Peak.OVER && !isDuplicate(one.variant())) {
        sentences.add(overCapacity(one));
      }
    }
    if (burst.figures().stream().anyMatch(one -> one.peak() == Peak.WITHIN)) {
      sentences.add(withinCapacity());
    }
    for (Burst.Figures one : burst.figures()) {
      if (one.comparison() != null && !isDuplicate(one.variant())) {
        sentences.add(comparison(one));
      }
    }
    return sentences;
  }

  private String onRecovery() {
    List<String> failed =
        burst.figures().stream()
            .filter(one -> one.recovered() < one.trials())
            .map(
                one ->
                    "%s %s capacity in %d of %d"
                        .formatted(
                            one.variant(), one.peak().label(), one.recovered(), one.trials()))
            .toList();
    String limit = figures.number(burst.recoveryLimitMillis() / 1e3, 0) + " s";
    return failed.isEmpty()
        ? "Ten times as many users for a few seconds, and every variant recovered within %s in every trial."
            .formatted(limit)
        : "Not every variant recovered within %s in every trial: %s."
            .formatted(limit, String.join("; ", failed));
  }

  private String overCapacity(Burst.Figures one) {
    return "%s, asked for %s a second where it holds %s, recovered in %s: it gave %s right answers a second, %s of what it holds or more, %s; p99 of the right ones was %s."
        .formatted(
            one.variant(),
            figures.number(peakPerSecond(Peak.OVER), 0),
            figures.number(one.capacityPerSecond(), 0),
            recovered(one),
            figures.number(one.rightPerSecond(), 0),
            figures.percent(one.leastShareOfCapacity(), 0),
            refused(one),
            millis(one.burstP99Micros()));
  }

  private String withinCapacity() {
    List<String> told =
        burst.figures().stream()
            .filter(one -> one.peak() == Peak.WITHIN && !isDuplicate(one.variant()))
            .map(
                one ->
                    "%s recovered in %s, with a p99 of %s during it"
                        .formatted(one.variant(), recovered(one), millis(one.burstP99Micros())))
            .toList();
    return "With a peak of %s a second, within capacity: %s."
        .formatted(figures.number(peakPerSecond(Peak.WITHIN), 0), String.join("; ", told));
  }

  /** In how many trials, with the interval of its probability, and then how long it took. */
  private String recovered(Burst.Figures one) {
    return "%d of %d trials (probability %s)%s"
        .formatted(
            one.recovered(),
            one.trials(),
            share(one),
            one.recovered() == 0 ? "" : ", after " + recoveryTime(one));
  }

  /** The interval of the probability of recovery. */
  public String share(Burst.Figures one) {
    return "[%s, %s]"
        .formatted(
            figures.percent(one.recoveredShare().low(), 0),
            figures.percent(one.recoveredShare().high(), 0));
  }

  /** The middle of the times and the longest, of those that recovered. */
  public String recoveryTime(Burst.Figures one) {
    if (one.recoveryMillis().isEmpty()) {
      return figures.none();
    }
    List<Double> sorted = new ArrayList<>(one.recoveryMillis());
    Collections.sort(sorted);
    double middle = sorted.get(sorted.size() / 2);
    double longest = sorted.get(sorted.size() - 1);
    return middle == longest
        ? slice(middle)
        : "%s (at most %s)".formatted(slice(middle), slice(longest));
  }

  /** A slice is the finest that is known. */
  private String slice(double millis) {
    return millis < burst.sliceMillis()
        ? "less than " + figures.number(burst.sliceMillis() / 1e3, 2) + " s"
        : figures.number(millis / 1e3, 2) + " s";
  }

  private String refused(Burst.Figures one) {
    String failed =
        one.failedShare() == 0
            ? ""
            : ", answered %s otherwise or not at all"
                .formatted(figures.percent(one.failedShare(), 2));
    return one.slowestRefusalMicros() == null
        ? "refused nobody" + failed
        : "refused %s by 503 within %s%s"
            .formatted(
                figures.percent(one.refusedShare(), 0), millis(one.slowestRefusalMicros()), failed);
  }

  private String comparison(Burst.Figures one) {
    Comparison c = one.comparison();
    String interval =
        c.ratioCiHigh() > WIDE
            ? "more trials narrow the interval: "
            : figures.ratio(c.ratioCiLow()) + " to " + figures.ratio(c.ratioCiHigh()) + ": ";
    return c.verdict() == Verdict.INDISTINGUISHABLE
        ? "In a burst %s capacity p99 of %s cannot be told from that of %s: %s times (%s%s)."
            .formatted(
                one.peak().label(),
                one.variant(),
                c.baseline(),
                figures.ratio(c.ratio()),
                interval,
                c.verdict())
        : "In a burst %s capacity p99 of %s is %s times that of %s (%s%s)."
            .formatted(
                one.peak().label(),
                one.variant(),
                figures.ratio(c.ratio()),
                c.baseline(),
                interval,
                c.verdict());
  }

  /** What was put where, and what is called recovered. */
  public String onMethod() {
    return "Every data link waits %s ms and every pool has %d connections, so that a pool gives at most %s answers a second: that is the limit, the same for all. Recovered: for a second everyone was answered rightly, the median within %s of before and p99 within %s of the highest of any %d ms before."
        .formatted(
            figures.number(burst.waitingMillis(), burst.waitingMillis() % 1 == 0 ? 0 : 1),
            burst.poolSize(),
            figures.number(burst.poolSize() * 1e3 / burst.waitingMillis(), 0),
            figures.percent(BurstRules.BACK_WITHIN - 1, 0),
            figures.percent(BurstRules.BACK_WITHIN - 1, 0),
            burst.sliceMillis());
  }

  /** The caption of the picture of one peak. */
  public String caption(Peak peak) {
    BurstWindow first =
        burst.windows().stream().filter(one -> one.peak() == peak).findFirst().orElseThrow();
    return "%s capacity: %s users a second, then %s for %s, then %s again"
        .formatted(
            peak == Peak.WITHIN ? "Within" : "Over",
            figures.number(first.steadyPerSecond(), 0),
            figures.number(first.peakPerSecond(), 0),
            seconds(first.burstSlices() * burst.sliceMillis()),
            figures.number(first.steadyPerSecond(), 0));
  }

  private String seconds(int millis) {
    return figures.number(millis / 1e3, millis % 1_000 == 0 ? 0 : 2) + " s";
  }

  /** Milliseconds with their unit. */
  public String millis(double micros) {
    double millis = micros / MICROS_PER_MILLI;
    return figures.number(millis, millis < 10 ? 1 : 0) + " ms";
  }

  private double peakPerSecond(Peak peak) {
    return burst.windows().stream()
        .filter(one -> one.peak() == peak)
        .mapToDouble(BurstWindow::peakPerSecond)
        .findFirst()
        .orElse(0);
  }

  private boolean isDuplicate(String variant) {
    return variant.equals(Findings.duplicateOf(run.plan().baseline()));
  }
}
