package hoplab.validation;

import hoplab.analysis.ValidityLimits;
import hoplab.result.Injection;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.result.bundle.Bundle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether what was done is what was planned, and what the run says of itself agrees. */
final class PlanCheck {

  /** Clocks are read one after the other, not at the same moment. */
  private static final double CLOCK_SHARE = 0.001;

  private final Run run;
  private final List<String> problems = new ArrayList<>();

  private PlanCheck(Run run) {
    this.run = run;
  }

  static List<String> problems(Run run) {
    PlanCheck check = new PlanCheck(run);
    check.checkName();
    check.checkOutside();
    check.checkTrials();
    check.checkRefusals();
    return check.problems;
  }

  private void checkName() {
    String name = Bundle.name(run.startedAt(), run.source(), run.experiment());
    require(run.id().equals(name), "the run is named %s where its figures say %s", run.id(), name);
    boolean admitted =
        run.warnings().stream().anyMatch(w -> w.code() == WarningCode.UNCOMMITTED_CHANGES);
    require(
        admitted == run.source().dirty(),
        "uncommitted changes are %s, yet the warning is %s",
        run.source().dirty() ? "stated" : "denied",
        admitted ? "there" : "missing");
  }

  private void checkOutside() {
    run.variants()
        .forEach(
            variant ->
                require(
                    !variant.outside() || variant.tiers().isEmpty(),
                    "%s ran outside, yet it has tiers",
                    variant.name()));
  }

  private void checkTrials() {
    Plan plan = run.plan();
    require(
        run.trials().size() == plan.trials(),
        "%d trials were planned, %d are there",
        plan.trials(),
        run.trials().size());
    Set<String> logs = new HashSet<>();
    double measuredMillis = 0;
    for (int i = 0; i < run.trials().size(); i++) {
      TrialResult trial = run.trials().get(i);
      require(trial.number() == i + 1, "trial %d stands in place %d", trial.number(), i + 1);
      checkInjection(trial.number(), trial.injection());
      measuredMillis += trial.injection().measuredMillis() + trial.injection().warmUp().millis();
      for (TargetRecording target : trial.injection().targets()) {
        require(logs.add(target.histogram()), "%s is named twice", target.histogram());
        require(
            target.blockP50Micros().size() <= plan.blocksPerTrial(),
            "trial %d, %s: more block medians than the %d planned blocks",
            trial.number(),
            target.name(),
            plan.blocksPerTrial());
      }
    }
    require(
        measuredMillis <= run.durationMillis(),
        "the trials took %.0f ms of a run of %d ms",
        measuredMillis,
        run.durationMillis());
  }

  private void checkInjection(int trial, Injection injection) {
    Plan plan = run.plan();
    require(
        injection.askedPerSecond() == plan.ratePerSecond(),
        "trial %d asked for %s users per second, the plan for %s",
        trial,
        injection.askedPerSecond(),
        plan.ratePerSecond());
    require(
        injection.measuredMillis() >= plan.measuredMillisPerTrial() * (1 - CLOCK_SHARE),
        "trial %d measured for %.0f ms, the plan says %d",
        trial,
        injection.measuredMillis(),
        plan.measuredMillisPerTrial());
    Set<String> names = new HashSet<>();
    for (TargetRecording target : injection.targets()) {
      require(names.add(target.name()), "trial %d has %s twice", trial, target.name());
      double arrivalMillis = target.latency().count() * 1e3 / injection.achievedPerSecond();
      require(
          arrivalMillis >= plan.measuredMillisPerTrial() * (1 - ValidityLimits.RATE_MISSED_SHARE)
              && arrivalMillis <= injection.measuredMillis() * (1 + CLOCK_SHARE),
          "trial %d, %s: %d requests at %.2f per second do not fit into %.0f ms",
          trial,
          target.name(),
          target.latency().count(),
          injection.achievedPerSecond(),
          injection.measuredMillis());
    }
  }

  /** Whoever is missing from a trial was refused there, and nobody else was. */
  private void checkRefusals() {
    for (Warning warning : run.warnings()) {
      require(
          warning.code() != WarningCode.CONTRACT_BROKEN || !measured(warning),
          "%s broke the contract before trial %d, yet it was measured",
          warning.variant(),
          warning.trial());
    }
    for (TrialResult trial : run.trials()) {
      run.variants()
          .forEach(
              variant ->
                  require(
                      measured(trial, variant.name()) || refused(trial, variant.name()),
                      "trial %d lacks %s without a word",
                      trial.number(),
                      variant.name()));
    }
  }

  private boolean measured(Warning warning) {
    return run.trials().stream()
        .filter(trial -> warning.trial() == null || trial.number() == warning.trial())
        .anyMatch(trial -> measured(trial, warning.variant()));
  }

  private static boolean measured(TrialResult trial, String variant) {
    return trial.injection().targets().stream().anyMatch(t -> t.name().equals(variant));
  }

  private boolean refused(TrialResult trial, String variant) {
    return run.warnings().stream()
        .anyMatch(
            warning ->
                warning.code() == WarningCode.CONTRACT_BROKEN
                    && variant.equals(warning.variant())
                    && (warning.trial() == null || warning.trial() == trial.number()));
  }

  private void require(boolean holds, String problem, Object... figures) {
    if (!holds) {
      problems.add(String.format(Locale.ROOT, problem, figures));
    }
  }
}
