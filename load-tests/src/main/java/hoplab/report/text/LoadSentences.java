package hoplab.report.text;

import hoplab.analysis.LoadRules;
import hoplab.result.Capacity;
import hoplab.result.InjectorMatch;
import hoplab.result.LoadCurve;
import hoplab.result.Run;
import hoplab.result.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a load curve says, in words. */
public final class LoadSentences {

  private final Run run;
  private final LoadCurve load;
  private final Figures figures;

  public LoadSentences(Run run, Figures figures) {
    this.run = run;
    this.load = run.load();
    this.figures = figures;
  }

  /** The answer: what each variant holds, and which brackets are apart from the baseline's. */
  public List<String> answers() {
    List<String> answers = new ArrayList<>();
    Optional<Capacity> baseline = capacity(run.plan().baseline());
    for (Capacity one : load.capacities()) {
      String against =
          baseline
              .filter(base -> isCompared(one.variant()))
              .filter(base -> one.isApartFrom(base) || isClosed(one) && isClosed(base))
              .map(base -> " " + against(one, base))
              .orElse("");
      answers.add(capacity(one) + against);
    }
    disturbed().ifPresent(answers::add);
    return answers;
  }

  /** How many steps say nothing; empty if all do. */
  private Optional<String> disturbed() {
    long disturbed = load.steps().stream().filter(LoadRules::isDisturbed).count();
    return disturbed == 0
        ? Optional.empty()
        : Optional.of(
            "In "
                + figures.count(disturbed)
                + " of "
                + figures.count(load.steps().size())
                + " steps something else used the machine: these are in no curve and no bracket.");
  }

  /** The bracket of a variant in one sentence. */
  public String capacity(Capacity one) {
    String name = one.variant();
    Double held = one.heldPerSecond();
    Double failed = one.failedPerSecond();
    if (held == null && failed == null) {
      return name + ": no rate was found to hold or to fail.";
    }
    if (held == null) {
      return name + " held no rate in every trial; " + rate(failed) + " failed (" + why(one) + ").";
    }
    String holds = name + " holds " + rate(held) + " with 99 of 100 answers within " + limit();
    if (failed == null) {
      return holds
          + switch (one.limit()) {
            case INJECTOR_LIMIT ->
                ", and perhaps more: there the injector was the limit, so that this is a lower bound.";
            case HELD -> ", and perhaps more: no higher rate was tried in every trial.";
            default -> ", and perhaps more: the steps above were cut short or disturbed.";
          };
    }
    return holds
        + " in every trial, and fails at "
        + rate(failed)
        + " ("
        + why(one)
        + ")"
        + (one.resolved() ? "." : "; the bracket is not resolved.");
  }

  /** The ends of a bracket, short. */
  public String bracket(Capacity one) {
    return "["
        + (one.heldPerSecond() == null ? "?" : figures.number(one.heldPerSecond(), 0))
        + ", "
        + (one.failedPerSecond() == null ? "?" : figures.number(one.failedPerSecond(), 0))
        + "]";
  }

  /** Whether it can overlap another: an open end may lie anywhere. */
  private static boolean isClosed(Capacity one) {
    return one.heldPerSecond() != null && one.failedPerSecond() != null;
  }

  private String against(Capacity one, Capacity base) {
    if (!one.isApartFrom(base)) {
      return "Its bracket overlaps that of " + base.variant() + ".";
    }
    return one.isBelow(base)
        ? "That is apart from %s: at most %s times as much."
            .formatted(base.variant(), figures.ratio(one.failedPerSecond() / base.heldPerSecond()))
        : "That is apart from %s: at least %s times as much."
            .formatted(base.variant(), figures.ratio(one.heldPerSecond() / base.failedPerSecond()));
  }

  /** Who used the processors at the highest rate that a variant held. */
  public Optional<String> whoUsedWhat(Capacity one) {
    if (one.injectorProcessors() == null || one.tierProcessors() == null) {
      return Optional.empty();
    }
    return Optional.of(
        "At "
            + rate(one.heldPerSecond())
            + " the tiers of "
            + one.variant()
            + " kept "
            + figures.number(one.tierProcessors(), 2)
            + (one.databaseProcessors() == null
                ? ""
                : ", the database " + figures.number(one.databaseProcessors(), 2))
            + " and the injector "
            + figures.number(one.injectorProcessors(), 2)
            + " of "
            + run.machine().logicalProcessors()
            + " processors busy.");
  }

  /** How many times as long each variant took as the baseline, by both injectors. */
  public List<String> matches() {
    List<String> sentences = new ArrayList<>();
    for (InjectorMatch one : load.matches()) {
      load.matches().stream()
          .filter(base -> base.variant().equals(run.plan().baseline()))
          .filter(base -> base.ratePerSecond() == one.ratePerSecond())
          .filter(base -> isCompared(one.variant()))
          .findFirst()
          .ifPresent(base -> sentences.add(match(one, base)));
    }
    return sentences;
  }

  /** Neither the baseline nor its duplicate. */
  private boolean isCompared(String variant) {
    return !variant.equals(run.plan().baseline())
        && Lookup.variant(run, variant).filter(Lookup::isDuplicate).isEmpty();
  }

  private String match(InjectorMatch one, InjectorMatch base) {
    return "At "
        + rate(one.ratePerSecond())
        + " "
        + one.variant()
        + " took "
        + figures.ratio(one.gatlingP50Micros() / base.gatlingP50Micros())
        + " times as long as "
        + base.variant()
        + " by Gatling, "
        + figures.ratio(one.visitsP50Micros() / base.visitsP50Micros())
        + " times by single visits.";
  }

  private Optional<Capacity> capacity(String variant) {
    return load.capacities().stream().filter(one -> one.variant().equals(variant)).findFirst();
  }

  private String why(Capacity one) {
    StepOutcome limit = one.limit();
    return switch (limit) {
      case P99_OVER_LIMIT -> "p99 over " + limit();
      case RATE_MISSED -> "less than 99% of the rate was sent";
      case ERRORS -> "requests failed";
      default -> limit.label();
    };
  }

  private String limit() {
    return figures.number(load.p99LimitMicros() / 1e3, 0) + " ms";
  }

  private String rate(double perSecond) {
    return figures.number(perSecond, 0) + " users/s";
  }
}
