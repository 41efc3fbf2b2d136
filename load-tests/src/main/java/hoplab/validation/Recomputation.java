package hoplab.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import hoplab.analysis.RunFindings;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.result.bundle.RunCodec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes anew all that follows from what was observed, and says where a run states otherwise. */
final class Recomputation {

  private Recomputation() {}

  static List<String> problems(Run run) {
    Set<String> outside =
        run.variants().stream()
            .filter(VariantResult::outside)
            .map(VariantResult::name)
            .collect(Collectors.toSet());
    try {
      return JsonDiff.of(
          RunCodec.tree(RunCodec.write(run)),
          RunCodec.tree(RunCodec.write(RunFindings.complete(run, outside))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the codec writes JSON", e);
    }
  }
}
