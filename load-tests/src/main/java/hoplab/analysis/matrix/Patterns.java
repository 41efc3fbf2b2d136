package hoplab.analysis.matrix;

import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import java.util.List;
import java.util.Optional;

/** The patterns of the matrix in a run. */
final class Patterns {

  private Patterns() {}

  static List<VariantResult> in(Run run) {
    return Plan.USUAL_VARIANTS.stream().flatMap(name -> in(run, name).stream()).toList();
  }

  private static Optional<VariantResult> in(Run run, String name) {
    return run.variants().stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
