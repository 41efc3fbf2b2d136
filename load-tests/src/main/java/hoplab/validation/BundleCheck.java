package hoplab.validation;

import hoplab.result.Injection;
import hoplab.result.LabException;
import hoplab.result.Load;
import hoplab.result.Run;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import hoplab.result.bundle.Checksums;
import hoplab.result.bundle.RunSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a bundle as someone would who wants to prove it wrong: its checksums, its schema, what
 * each record demands, the plan against what was done, every figure of a trial against its
 * histogram log, every sum, every physical law, and everything that was computed from the trials by
 * computing it again.
 *
 * <p>Whoever changes a figure <em>and</em> the checksums is noticed wherever anything else in the
 * bundle contradicts; {@code BundleCheckTest} lists the few figures that nothing contradicts, such
 * as the seed.
 */
public final class BundleCheck {

  private BundleCheck() {}

  /**
   * What is wrong with a bundle.
   *
   * @param bundle its folder
   * @return one sentence for each problem; empty if there is none
   */
  public static List<String> problems(Path bundle) {
    try {
      String text = Bundle.text(bundle);
      List<String> problems = new ArrayList<>();
      if (!Checksums.match(bundle)) {
        problems.add(
            BundlePaths.CHECKSUMS
                + " is missing or does not match: run.json or a histogram log changed");
      }
      List<String> departures = RunSchema.problems(text);
      problems.addAll(departures.isEmpty() ? problems(bundle, Bundle.read(bundle)) : departures);
      return problems;
    } catch (LabException e) {
      return List.of(e.getMessage());
    }
  }

  private static List<String> problems(Path bundle, Run run) {
    List<String> problems = new ArrayList<>(PlanCheck.problems(run));
    String folder = bundle.toAbsolutePath().normalize().getFileName().toString();
    if (!folder.equals(run.id())) {
      problems.add("the folder is named " + folder + ", the run " + run.id());
    }
    for (TrialResult trial : run.trials()) {
      for (Load load : Load.values()) {
        String at = "trial " + trial.number() + (load == Load.QUIET ? "" : ", " + load.label());
        trial
            .injection(load)
            .ifPresent(injection -> problems.addAll(problems(bundle, at, injection)));
      }
    }
    if (run.network() != null) {
      problems.addAll(PointCheck.problems(bundle, run.network()));
    }
    if (run.load() != null) {
      problems.addAll(StepCheck.problems(bundle, run.load().steps()));
    }
    if (run.scale() != null) {
      problems.addAll(StepCheck.problems(bundle, run.scale().steps()));
    }
    if (run.burst() != null) {
      problems.addAll(BurstCheck.problems(bundle, run.burst()));
    }
    if (run.heavy() != null) {
      problems.addAll(HeavyCheck.problems(bundle, run.heavy()));
    }
    problems.addAll(Recomputation.problems(run));
    return problems;
  }

  private static List<String> problems(Path bundle, String at, Injection injection) {
    List<String> problems = new ArrayList<>();
    for (TargetRecording target : injection.targets()) {
      String place = at + ", " + target.name() + ": ";
      RecordingCheck.problems(target).forEach(problem -> problems.add(place + problem));
      HistogramCheck.problems(bundle, target).forEach(problem -> problems.add(place + problem));
    }
    return problems;
  }
}
