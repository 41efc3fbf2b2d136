package hoplab.experiment;

import hoplab.analysis.matrix.Matrix;
import hoplab.report.Presentation;
import hoplab.report.Section;
import hoplab.result.Run;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The experiments that the lab offers: those that {@code META-INF/services} lists. */
public final class Experiments {

  private static final List<Experiment> ALL =
      ServiceLoader.load(Experiment.class).stream().map(ServiceLoader.Provider::get).toList();

  private static final List<Section> SECTIONS =
      ALL.stream().flatMap(experiment -> experiment.sections().stream()).toList();

  private Experiments() {}

  /** All of them, in the order in which they are listed to the user. */
  public static List<Experiment> all() {
    return ALL;
  }

  /** The experiment of that name. */
  public static Optional<Experiment> named(String name) {
    return ALL.stream().filter(experiment -> experiment.name().equals(name)).findFirst();
  }

  /** The decision matrix, each row filled by the newest valid run that has figures for it. */
  public static Matrix matrix(List<Run> runs) {
    return Matrix.of(
        ALL.stream().flatMap(experiment -> experiment.matrix().stream()).toList(), runs);
  }

  /** What reports show of a run on behalf of experiments, also of one that is not here any more. */
  public static Presentation presentation(Run run) {
    Optional<Experiment> experiment = named(run.experiment());
    return new Presentation(
        experiment
            .map(known -> known.heading(run.plan()))
            .orElse("Experiment " + run.experiment() + ", against " + run.plan().baseline()),
        experiment.map(known -> known.optionsOf(run)).orElse(""),
        SECTIONS);
  }
}
