package hoplab.report;

import hoplab.result.Run;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a run is invalid.
 *
 * @param code what kind of reason
 * @param message the first of its kind
 * @param more how many others there are
 */
record Fault(String code, String message, int more) {

  static List<Fault> of(Run run) {
    Map<WarningCode, List<Warning>> byCode =
        run.warnings().stream()
            .filter(Warning::invalidates)
            .collect(Collectors.groupingBy(Warning::code, LinkedHashMap::new, Collectors.toList()));
    return byCode.entrySet().stream()
        .map(
            one ->
                new Fault(
                    one.getKey().name(),
                    one.getValue().get(0).message(),
                    one.getValue().size() - 1))
        .toList();
  }
}
