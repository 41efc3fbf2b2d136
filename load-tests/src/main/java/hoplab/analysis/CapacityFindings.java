package hoplab.analysis;

import hoplab.result.Capacity;
import hoplab.result.CapacityBuilder;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepTarget;
import hoplab.result.StepOutcome;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * From what a variant did at each rate, in each trial, to the bracket that holds its capacity.
 *
 * <p>In a trial a rate held if it held at any try, and failed if it failed at two tries or more and
 * held at none: one failure alone may be a pause of the machine. The trial's bracket goes from the
 * highest rate that held below all that failed to the lowest that failed. Over trials the lower end
 * is the least of the lower ends, the upper end the greatest of the upper ends: all starts held the
 * one and failed the other. Steps that were disturbed count for nothing.
 */
final class CapacityFindings {

  private final String variant;
  private final double p99LimitMicros;

  private CapacityFindings(String variant, double p99LimitMicros) {
    this.variant = variant;
    this.p99LimitMicros = p99LimitMicros;
  }

  /** One try of one variant. */
  private record Try(LoadStep step, LoadStepTarget target, StepOutcome outcome) {}

  /** What one trial says; null where it does not say it. */
  private record Bracket(Double held, Double failed, StepOutcome limit) {

    boolean isSomething() {
      return held != null || failed != null;
    }
  }

  /**
   * The bracket of a variant.
   *
   * @param steps of all trials
   */
  static Capacity of(String variant, double p99LimitMicros, List<LoadStep> steps) {
    return new CapacityFindings(variant, p99LimitMicros).over(steps);
  }

  private Capacity over(List<LoadStep> steps) {
    List<Try> tries =
        steps.stream()
            .filter(step -> step.ratePerSecond() > 0)
            .flatMap(
                step ->
                    step.targets().stream()
                        .filter(target -> target.name().equals(variant))
                        .map(target -> tried(step, target)))
            .toList();
    List<Bracket> brackets =
        tries.stream()
            .map(one -> one.step.trial())
            .distinct()
            .sorted()
            .map(trial -> bracket(tries.stream().filter(t -> t.step.trial() == trial).toList()))
            .filter(Bracket::isSomething)
            .toList();
    Double held = end(brackets.stream().map(Bracket::held).toList(), Math::min);
    boolean open = brackets.isEmpty() || brackets.stream().anyMatch(one -> one.failed == null);
    Double failed = open ? null : end(brackets.stream().map(Bracket::failed).toList(), Math::max);
    return CapacityBuilder.builder()
        .variant(variant)
        .heldPerSecond(held)
        .failedPerSecond(failed)
        .limit(limit(brackets, failed))
        .trials(brackets.size())
        .resolved(
            brackets.size() > 1
                && held != null
                && failed != null
                && failed <= LoadRules.RESOLVED_RATIO * held)
        .injectorProcessors(processors(tries, held, LoadStep::injectorCpuMicros))
        .tierProcessors(tierProcessors(tries, held))
        .databaseProcessors(databaseProcessors(tries, held))
        .build();
  }

  private Try tried(LoadStep step, LoadStepTarget target) {
    return new Try(step, target, LoadRules.outcome(step, target, p99LimitMicros));
  }

  private static Bracket bracket(List<Try> tries) {
    TreeMap<Double, List<StepOutcome>> byRate = new TreeMap<>();
    for (Try one : tries) {
      boolean counts = one.step.mode() == LoadStep.Mode.ALONE || one.outcome == StepOutcome.HELD;
      if (counts) {
        byRate
            .computeIfAbsent(one.step.ratePerSecond(), rate -> new ArrayList<>())
            .add(one.outcome);
      }
    }
    Double held = null;
    StepOutcome limit = StepOutcome.HELD;
    for (var rate : byRate.entrySet()) {
      List<StepOutcome> failures = rate.getValue().stream().filter(StepOutcome::isFailure).toList();
      if (rate.getValue().contains(StepOutcome.HELD)) {
        held = rate.getKey();
        limit = StepOutcome.HELD;
      } else if (failures.size() >= LoadRules.FAILURES) {
        return new Bracket(held, rate.getKey(), failures.get(0));
      } else {
        limit =
            rate.getValue().contains(StepOutcome.INJECTOR_LIMIT)
                ? StepOutcome.INJECTOR_LIMIT
                : StepOutcome.DISTURBED;
      }
    }
    return new Bracket(held, null, limit);
  }

  private static Double end(List<Double> ends, BinaryOperator<Double> which) {
    return ends.contains(null) ? null : ends.stream().reduce(which).orElse(null);
  }

  private static StepOutcome limit(List<Bracket> brackets, Double failed) {
    List<StepOutcome> limits =
        brackets.stream()
            .filter(one -> Objects.equals(one.failed, failed))
            .map(Bracket::limit)
            .toList();
    if (limits.contains(StepOutcome.INJECTOR_LIMIT)) {
      return StepOutcome.INJECTOR_LIMIT;
    }
    return limits.isEmpty() ? StepOutcome.DISTURBED : limits.get(0);
  }

  private static Double tierProcessors(List<Try> tries, Double rate) {
    return mean(tries, rate, one -> one.step.processors(one.target.cpuMicros()));
  }

  private static Double databaseProcessors(List<Try> tries, Double rate) {
    boolean known = tries.stream().allMatch(one -> one.step.databaseCpuMicros() != null);
    return known ? processors(tries, rate, LoadStep::databaseCpuMicros) : null;
  }

  private static Double processors(
      List<Try> tries, Double rate, ToDoubleFunction<LoadStep> cpuMicros) {
    return mean(tries, rate, one -> one.step.processors(cpuMicros.applyAsDouble(one.step)));
  }

  /** Over the steps at a rate at which the variant was alone and held. */
  private static Double mean(List<Try> tries, Double rate, ToDoubleFunction<Try> figure) {
    double[] all =
        tries.stream()
            .filter(one -> rate != null && one.step.ratePerSecond() == rate)
            .filter(one -> one.step.mode() == LoadStep.Mode.ALONE)
            .filter(one -> one.outcome == StepOutcome.HELD)
            .mapToDouble(figure)
            .toArray();
    return all.length == 0 ? null : (Double) Sample.mean(all);
  }
}
