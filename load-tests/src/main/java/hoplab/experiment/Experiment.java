package hoplab.experiment;

import hoplab.result.Source;
import hoplab.trial.Pace;
import hoplab.trial.Progress;
import hoplab.trial.RunOptions;
import java.nio.file.Path;

/** One question: what to run, and what to compute from it. */
public interface Experiment {

  /** The name on the command line. */
  String name();

  /** The question that it answers, in one sentence. */
  String question();

  /** How fast it goes unless the order says otherwise. */
  default Pace pace() {
    return Pace.ORDINARY;
  }

  /**
   * Runs it and leaves a bundle.
   *
   * @param options what the user asked for
   * @param source the code that is measured
   * @param results the folder that takes the bundle
   * @param progress hears how far it has come
   * @return the folder of the bundle
   * @throws hoplab.result.LabException if it cannot be run
   */
  Path run(RunOptions options, Source source, Path results, Progress progress);
}
