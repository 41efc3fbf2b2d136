package hoplab.analysis.matrix;

import hoplab.result.Capacity;
import hoplab.result.LoadCurve;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.StepOutcome;
import hoplab.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The highest rate that each pattern holds: a bracket, or no figure where its end is not known. */
public final class CapacityRow {

  public static final Row ROW =
      new Row(
          Criteria.CAPACITY,
          List.of("load"),
          CapacityRow::read,
          List.of(
              new Rule(
                  Criteria.DECOUPLED,
                  "agrees when its bracket overlaps all-in's, whose backend code is the same",
                  (reading, figure) ->
                      switch (figure.standing()) {
                        case OVERLAPS ->
                            new Ruling(
                                Mark.AGREES, "as much as all-in, whose backend code is the same");
                        case APART -> new Ruling(Mark.DIFFERS, "with the same backend code");
                        default -> Ruling.notTested("");
                      })));

  private CapacityRow() {}

  private static Optional<Reading> read(Run run) {
    LoadCurve load = run.load();
    if (load == null) {
      return Optional.empty();
    }
    List<Figure> figures = new ArrayList<>();
    for (String pattern : Plan.USUAL_VARIANTS) {
      of(load, pattern)
          .ifPresent(
              found -> figures.add(figure(found, of(load, run.plan().baseline()).orElse(null))));
    }
    String limit = String.format(Locale.ROOT, "p99 at most %.0f ms", load.p99LimitMicros() / 1_000);
    return Reading.of(run, Conditions.of(run, limit), figures);
  }

  private static Optional<Capacity> of(LoadCurve load, String pattern) {
    return load.capacities().stream().filter(one -> one.variant().equals(pattern)).findFirst();
  }

  private static Figure figure(Capacity capacity, Capacity baseline) {
    if (capacity.heldPerSecond() == null) {
      return Figure.empty(capacity.variant(), "no rate held in every trial");
    }
    if (capacity.failedPerSecond() == null || capacity.limit() == StepOutcome.INJECTOR_LIMIT) {
      return Figure.empty(
          capacity.variant(),
          "a lower bound only: "
              + Conditions.rate(capacity.heldPerSecond())
              + (capacity.limit() == StepOutcome.INJECTOR_LIMIT
                  ? " held, the injector could do no more"
                  : " held, no rate is known to fail"));
    }
    return FigureBuilder.builder()
        .pattern(capacity.variant())
        .value(capacity.heldPerSecond())
        .interval(new Interval(capacity.heldPerSecond(), capacity.failedPerSecond()))
        .bracket(true)
        .standing(standing(capacity, baseline))
        .note(capacity.resolved() ? "" : "not resolved")
        .build();
  }

  private static Standing standing(Capacity capacity, Capacity baseline) {
    if (baseline == null) {
      return Standing.NOT_JUDGED;
    }
    if (baseline.equals(capacity)) {
      return Standing.BASELINE;
    }
    boolean open = baseline.heldPerSecond() == null || baseline.failedPerSecond() == null;
    return open && !capacity.isApartFrom(baseline)
        ? Standing.NOT_JUDGED
        : capacity.isApartFrom(baseline) ? Standing.APART : Standing.OVERLAPS;
  }
}
