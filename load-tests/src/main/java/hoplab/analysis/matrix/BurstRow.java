package hoplab.analysis.matrix;

import hoplab.analysis.BurstRules;
import hoplab.result.Burst;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstWindow;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.statistics.Sample;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** p99 in a burst over capacity, with how often and how soon each pattern recovered from it. */
public final class BurstRow {

  private static final String STEADFAST =
      "agrees when it recovered in every trial, gave at least 80% of its capacity as right answers"
          + " and refused the rest within 1 s";

  public static final Row ROW =
      new Row(
          Criteria.BURST,
          List.of("burst"),
          BurstRow::read,
          List.of(
              new Rule(Criteria.ALL_IN, STEADFAST, BurstRow::steadfast),
              new Rule(Criteria.BFF, STEADFAST, BurstRow::steadfast)));

  private BurstRow() {}

  private static Optional<Reading> read(Run run) {
    if (run.burst() == null) {
      return Optional.empty();
    }
    List<Figure> figures = new ArrayList<>();
    for (String pattern : Plan.USUAL_VARIANTS) {
      of(run, pattern).ifPresent(one -> figures.add(figure(run, one)));
    }
    double peak =
        run.burst().windows().stream()
            .filter(one -> one.peak() == Peak.OVER)
            .mapToDouble(BurstWindow::peakPerSecond)
            .max()
            .orElse(0);
    int trials = run.burst().windows().stream().mapToInt(BurstWindow::trial).max().orElse(0);
    return Reading.of(
        run,
        Conditions.of(
            run,
            "peak of " + Conditions.rate(peak) + ", twice what the pools give",
            trials + " trials"),
        figures);
  }

  private static Optional<Burst.Figures> of(Run run, String pattern) {
    return run.burst().figures().stream()
        .filter(one -> one.peak() == Peak.OVER && one.variant().equals(pattern))
        .findFirst();
  }

  private static Figure figure(Run run, Burst.Figures one) {
    FigureBuilder figure =
        FigureBuilder.builder()
            .pattern(one.variant())
            .value(one.burstP99Micros())
            .interval(one.burstP99Interval())
            .note(note(one));
    if (one.variant().equals(run.plan().baseline())) {
      return figure.standing(Standing.BASELINE).build();
    }
    if (one.comparison() != null && one.comparison().verdict() != Verdict.INVALID) {
      UserFetchRows.judged(figure, one.comparison());
    }
    return figure.build();
  }

  private static String note(Burst.Figures one) {
    String recovered = "recovered in %d of %d".formatted(one.recovered(), one.trials());
    return one.recoveryMillis().isEmpty()
        ? recovered
        : recovered
            + String.format(
                Locale.ROOT,
                ", after %.2f s",
                Sample.median(one.recoveryMillis().stream().mapToDouble(millis -> millis).toArray())
                    / 1e3);
  }

  private static Ruling steadfast(Reading reading, Figure figure) {
    Burst.Figures one = of(reading.run(), figure.pattern()).orElseThrow();
    if (one.recovered() < one.trials()) {
      return new Ruling(
          Mark.DIFFERS, "no recovery in %d trials".formatted(one.trials() - one.recovered()));
    }
    boolean enough = one.leastShareOfCapacity() >= BurstRules.LEAST_SHARE;
    boolean soon =
        one.slowestRefusalMicros() == null
            || one.slowestRefusalMicros() <= BurstRules.REFUSAL_LIMIT_MICROS;
    String share = String.format(Locale.ROOT, "%.0f%%", 100 * one.leastShareOfCapacity());
    return enough && soon && one.failedShare() == 0
        ? new Ruling(Mark.AGREES, "at least " + share + " of its capacity, the rest refused soon")
        : new Ruling(
            Mark.IN_PART,
            enough
                ? "it recovers, yet some were answered late or wrongly"
                : "it recovers, yet gave only " + share + " of its capacity");
  }
}
