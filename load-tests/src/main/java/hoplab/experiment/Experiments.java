package hoplab.experiment;

import java.util.List;
import java.util.Optional;

/** The experiments that the lab offers. */
public final class Experiments {

  private static final List<Experiment> ALL =
      List.of(
          new HopExperiment(),
          new LedgerExperiment(),
          new NetworkExperiment(),
          new CorsExperiment(),
          new LadderExperiment());

  private Experiments() {}

  /** All of them, in the order in which they are listed to the user. */
  public static List<Experiment> all() {
    return ALL;
  }

  /** The experiment of that name. */
  public static Optional<Experiment> named(String name) {
    return ALL.stream().filter(experiment -> experiment.name().equals(name)).findFirst();
  }
}
