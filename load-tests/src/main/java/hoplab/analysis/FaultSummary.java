package hoplab.analysis;

import hoplab.result.FaultCell;
import hoplab.result.FaultKind;
import hoplab.result.FaultPlace;
import hoplab.result.FaultReach;
import hoplab.result.FaultRequests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One fault at one place of one variant over all trials: the worst of them.
 *
 * @param reach the farthest
 * @param longestMillis the longest that a request took
 * @param firstRightMillis the longest time to the first right answer of a use case; null if one
 *     never came
 */
public record FaultSummary(
    String variant,
    FaultPlace place,
    FaultKind fault,
    FaultReach reach,
    double longestMillis,
    Double firstRightMillis) {

  private record Key(String variant, FaultPlace place, FaultKind fault) {}

  /** In the order in which they were made. */
  public static List<FaultSummary> of(List<FaultCell> cells) {
    Map<Key, List<FaultCell>> all = new LinkedHashMap<>();
    for (FaultCell cell : cells) {
      all.computeIfAbsent(
              new Key(cell.variant(), cell.place(), cell.fault()), key -> new ArrayList<>())
          .add(cell);
    }
    List<FaultSummary> summaries = new ArrayList<>();
    all.forEach((key, same) -> summaries.add(of(key, same)));
    return summaries;
  }

  private static FaultSummary of(Key key, List<FaultCell> cells) {
    List<FaultRequests> requests =
        cells.stream().flatMap(cell -> cell.requests().stream()).toList();
    List<Double> first = requests.stream().map(FaultRequests::firstRightMillis).toList();
    return new FaultSummary(
        key.variant,
        key.place,
        key.fault,
        cells.stream().map(FaultCell::reach).max(Comparator.naturalOrder()).orElseThrow(),
        requests.stream().mapToDouble(FaultRequests::longestMillis).max().orElse(0),
        first.stream().allMatch(Objects::nonNull)
            ? first.stream().max(Comparator.naturalOrder()).orElse(null)
            : null);
  }
}
