package hoplab.experiment;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The experiments that the lab offers: those that {@code META-INF/services} lists. */
public final class Experiments {

  private static final List<Experiment> ALL =
      ServiceLoader.load(Experiment.class).stream().map(ServiceLoader.Provider::get).toList();

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
