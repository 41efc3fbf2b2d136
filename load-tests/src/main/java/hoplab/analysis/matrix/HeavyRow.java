package hoplab.analysis.matrix;

import hoplab.result.HeavyPoint;
import hoplab.result.HeavyPoint.Ratio;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a user fetch waits while statements are made: its 99th percentile, and by how much that is
 * above the one without, at about twice as many statements as a small machine has processors.
 */
public final class HeavyRow {

  private static final int STATEMENTS = 4;

  /** A wait that has doubled is felt. */
  private static final double POOR = 2;

  public static final Row ROW =
      new Row(
          Criteria.HEAVY,
          List.of("heavy"),
          HeavyRow::read,
          List.of(
              new Rule(
                  Criteria.ALL_IN,
                  "agrees when its p99 beside statements is really at least twice the one without",
                  (reading, figure) -> poor(growth(reading, Criteria.ALL_IN))),
              new Rule(
                  Criteria.BFF,
                  "agrees when its p99 really grows less beside statements than all-in's",
                  (reading, figure) -> relieved(against(reading, Criteria.BFF)))));

  private HeavyRow() {}

  private static Optional<Reading> read(Run run) {
    if (run.heavy() == null) {
      return Optional.empty();
    }
    List<Figure> figures = new ArrayList<>();
    for (String pattern : Plan.USUAL_VARIANTS) {
      at(run, pattern).ifPresent(point -> figures.add(figure(point)));
    }
    return Reading.of(
        run,
        Conditions.of(
            run,
            STATEMENTS + " statements in production",
            Conditions.rate(run.heavy().ratePerSecond()),
            "every tier of equal priority",
            point(run).map(p -> p.trials() + " trials").orElse("no trial")),
        figures);
  }

  private static Optional<HeavyPoint> point(Run run) {
    return run.heavy().points().stream().findFirst();
  }

  private static Optional<HeavyPoint> at(Run run, String pattern) {
    return run.heavy().points().stream()
        .filter(one -> one.arrangement().equals(pattern) && one.statements() == STATEMENTS)
        .findFirst();
  }

  private static Figure figure(HeavyPoint point) {
    return FigureBuilder.builder()
        .pattern(point.arrangement())
        .value(point.p99Micros())
        .interval(point.p99Interval())
        .note(
            point.p99Growth() == null
                ? ""
                : String.format(Locale.ROOT, "%.1f times that without", point.p99Growth().value()))
        .build();
  }

  private static Ratio growth(Reading reading, String pattern) {
    return at(reading.run(), pattern).map(HeavyPoint::p99Growth).orElse(null);
  }

  private static Ratio against(Reading reading, String pattern) {
    return at(reading.run(), pattern).map(HeavyPoint::p99Against).orElse(null);
  }

  private static Ruling poor(Ratio growth) {
    if (growth == null || growth.verdict() == null) {
      return Ruling.notTested("");
    }
    if (growth.verdict() != Verdict.REAL || growth.value() < 1) {
      return new Ruling(Mark.DIFFERS, "its p99 is not shown to grow");
    }
    return growth.interval().low() >= POOR
        ? new Ruling(Mark.AGREES, "its p99 more than doubles")
        : new Ruling(Mark.IN_PART, "its p99 grows, but is not shown to double");
  }

  private static Ruling relieved(Ratio against) {
    if (against == null || against.verdict() == null) {
      return Ruling.notTested("");
    }
    if (against.verdict() != Verdict.REAL) {
      return new Ruling(
          Mark.IN_PART, "it lifts it elsewhere, but on one machine p99 is not shown to grow less");
    }
    return against.value() < 1
        ? new Ruling(Mark.AGREES, "its p99 grows less than all-in's")
        : new Ruling(Mark.DIFFERS, "its p99 grows more than all-in's");
  }
}
