package hoplab.experiment;

import hoplab.analysis.distance.MeasuredPoint;
import hoplab.analysis.distance.NetworkFindings;
import hoplab.launch.WiredLinks;
import hoplab.result.RunBuilder;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.trial.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs the trials of an experiment whose variants are measured at points of distance. */
public final class DistanceRun {

  private DistanceRun() {}

  /**
   * Measures.
   *
   * @param points loopback first
   * @param useCases which are measured at every point; the user fetch always is at loopback
   * @return trials, refusals, the ledger of these use cases, and what was found at each point
   */
  public static RunBuilder of(RunContext run, List<Point> points, Predicate<String> useCases) {
    List<TrialResult> trials = new ArrayList<>();
    List<Warning> refusals = new ArrayList<>();
    PointTrials measured = new PointTrials();
    RunBuilder found = RunBuilder.builder();
    run.trials(
        (number, seed) -> {
          try (WiredLinks links = WiredLinks.everywhere(seed)) {
            DistanceTrial.Outcome outcome =
                new DistanceTrial(number, run, links, points, useCases, seed)
                    .run(number == 1, run.progressOf(number));
            if (number == 1) {
              outcome.counted().addTo(found);
            }
            trials.add(outcome.loopback());
            run.progress().trials(run.plan(), List.copyOf(trials));
            refusals.addAll(outcome.refusals());
            measured.add(number, outcome.loads());
          }
        });
    List<MeasuredPoint> asked =
        measured.points().stream().filter(point -> useCases.test(point.useCase())).toList();
    return found
        .trials(trials)
        .warnings(refusals)
        .network(NetworkFindings.of(run.plan(), asked, found.ledger(), found.chains()).network());
  }
}
