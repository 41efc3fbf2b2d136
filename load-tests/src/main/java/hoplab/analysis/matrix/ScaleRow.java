package hoplab.analysis.matrix;

import hoplab.result.Capacity;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.Scale;
import hoplab.result.Scale.Against;
import hoplab.result.Scale.Arrangement;
import hoplab.result.Scale.Kind;
import hoplab.result.StepOutcome;
import hoplab.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What each pattern holds with the most replicas that were measured, with their efficiency. */
public final class ScaleRow {

  /** Twice as many that hold less than this much of twice as much do not scale. */
  private static final double SCALES_FROM = 0.8;

  public static final Row ROW =
      new Row(
          Criteria.SCALE,
          List.of("scale"),
          ScaleRow::read,
          List.of(
              new Rule(
                  Criteria.BFF,
                  "agrees when more replicas of its data tier alone hold at least 80% of so many"
                      + " times as much; in part where one process with as many connections holds"
                      + " that too",
                  ScaleRow::scales)));

  private ScaleRow() {}

  private static Optional<Reading> read(Run run) {
    Scale scale = run.scale();
    if (scale == null) {
      return Optional.empty();
    }
    List<Figure> figures = new ArrayList<>();
    for (String pattern : Plan.USUAL_VARIANTS) {
      largest(scale, pattern)
          .ifPresent(one -> figures.add(figure(scale, one, run.plan().baseline())));
    }
    int trials = scale.steps().stream().mapToInt(step -> step.trial()).max().orElse(0);
    return Reading.of(
        run,
        Conditions.of(
            run,
            String.format(
                Locale.ROOT,
                "%.0f ms on every data link, %d connections for each replica",
                scale.waitingMillis(),
                scale.poolSize()),
            String.format(Locale.ROOT, "p99 at most %.0f ms", scale.p99LimitMicros() / 1e3),
            trials + " trials"),
        figures);
  }

  private static Optional<Scale.Figures> largest(Scale scale, String pattern) {
    return scale.figures().stream()
        .filter(one -> arrangement(scale, one).variant().equals(pattern))
        .filter(one -> arrangement(scale, one).kind() == Kind.REPLICAS)
        .reduce((smaller, larger) -> larger);
  }

  private static Arrangement arrangement(Scale scale, Scale.Figures one) {
    return scale.arrangements().stream()
        .filter(other -> other.name().equals(one.arrangement()))
        .findFirst()
        .orElseThrow();
  }

  private static Figure figure(Scale scale, Scale.Figures one, String baseline) {
    Arrangement what = arrangement(scale, one);
    Capacity capacity = one.capacity();
    boolean open =
        capacity.heldPerSecond() == null
            || capacity.failedPerSecond() == null
            || capacity.limit() == StepOutcome.INJECTOR_LIMIT;
    if (open) {
      return Figure.empty(what.variant(), "an end of its bracket is not known");
    }
    String note = what.times() + " replicas";
    if (one.efficiency() != null) {
      note +=
          String.format(
              Locale.ROOT,
              ", %.0f to %.0f%% of %d times one",
              100 * one.efficiency().low(),
              100 * one.efficiency().high(),
              what.times());
    }
    return FigureBuilder.builder()
        .pattern(what.variant())
        .value(capacity.heldPerSecond())
        .interval(new Interval(capacity.heldPerSecond(), capacity.failedPerSecond()))
        .bracket(true)
        .standing(standing(scale, what, capacity, baseline))
        .note(note)
        .build();
  }

  private static Standing standing(
      Scale scale, Arrangement what, Capacity capacity, String baseline) {
    if (what.variant().equals(baseline)) {
      return Standing.BASELINE;
    }
    Optional<Scale.Figures> base = largest(scale, baseline);
    if (base.isEmpty() || arrangement(scale, base.get()).times() != what.times()) {
      return Standing.NOT_JUDGED;
    }
    Capacity other = base.get().capacity();
    boolean isOpen = other.heldPerSecond() == null || other.failedPerSecond() == null;
    return capacity.isApartFrom(other)
        ? Standing.APART
        : isOpen ? Standing.NOT_JUDGED : Standing.OVERLAPS;
  }

  private static Ruling scales(Reading reading, Figure figure) {
    Scale.Figures one = largest(reading.run().scale(), figure.pattern()).orElseThrow();
    if (one.efficiency() == null) {
      return Ruling.notTested("");
    }
    if (one.efficiency().high() < SCALES_FROM) {
      return new Ruling(Mark.DIFFERS, "more replicas hold less than 80% of so many times as much");
    }
    if (one.efficiency().low() < SCALES_FROM) {
      return Ruling.notTested("the brackets are too wide to tell");
    }
    return one.against() == Against.MORE
        ? new Ruling(Mark.AGREES, "and one process with as many connections holds less")
        : new Ruling(Mark.IN_PART, "it does, and so does one process with as many connections");
  }
}
