package hoplab.validation;

import hoplab.result.Injection;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.WarmUp;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.result.bundle.Bundle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether what was done is what was planned, and what the run says of itself agrees. */
final class PlanCheck {

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
      WarmUp warmUp = trial.injection().warmUp();
      measuredMillis += warmUp.millis();
      measuredMillis += warmUp.signInMillis() == null ? 0 : warmUp.signInMillis();
      for (Load load : Load.values()) {
        Optional<Injection> injection = trial.injection(load);
        require(
            injection.isPresent() == plan.ratePerSecond(load).isPresent(),
            "trial %d %s a %s window, the plan %s",
            trial.number(),
            injection.isPresent() ? "has" : "lacks",
            load.label(),
            injection.isPresent() ? "none" : "has one");
        if (injection.isPresent() && plan.ratePerSecond(load).isPresent()) {
          measuredMillis += injection.get().measuredMillis();
          new WindowCheck(trial.number(), load, plan, injection.get(), problems).check(logs);
        }
      }
      checkSameTargets(trial);
    }
    require(
        measuredMillis <= run.durationMillis(),
        "the trials took %.0f ms of a run of %d ms",
        measuredMillis,
        run.durationMillis());
  }

  /** In every window the same are called, after the same warm-up. */
  private void checkSameTargets(TrialResult trial) {
    if (trial.busy() != null) {
      Injection busy = trial.busy().injection();
      require(
          names(busy).equals(names(trial.injection()))
              && busy.warmUp().equals(trial.injection().warmUp()),
          "trial %d called others in its busy window, or after another warm-up",
          trial.number());
    }
  }

  private static List<String> names(Injection injection) {
    return injection.targets().stream().map(TargetRecording::name).toList();
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
