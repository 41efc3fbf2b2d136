package hoplab.analysis;

import hoplab.analysis.validity.ValidityLimits;
import hoplab.result.FaultCell;
import hoplab.result.FaultCellBuilder;
import hoplab.result.FaultReach;
import hoplab.result.FaultRequests;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from faults: computed when the run is made, and once more, by the same code, when a
 * bundle is checked. Failures are the result here; only a late client or a machine that others use
 * makes the run invalid.
 */
public final class FaultFindings {

  /** A quarter of the shortest time that is told apart. */
  private static final double LATE_MILLIS = 250;

  private FaultFindings() {}

  /** The cells, each with how far its fault reached. */
  static List<FaultCell> complete(List<FaultCell> cells) {
    return cells.stream()
        .map(cell -> FaultCellBuilder.from(cell).withReach(reach(cell.requests())))
        .toList();
  }

  private static FaultReach reach(List<FaultRequests> requests) {
    if (requests.stream().anyMatch(one -> one.lost() + one.hung() + one.wrong() > 0)) {
      return FaultReach.LEAKED;
    }
    return requests.stream().anyMatch(one -> one.right() == one.sent())
        ? FaultReach.CONTAINED
        : FaultReach.SHAPED;
  }

  /** Doubts about the client and about the machine. */
  static List<Warning> warnings(List<FaultCell> cells) {
    List<Warning> warnings = new ArrayList<>();
    for (FaultCell cell : cells) {
      if (cell.lateMillis() > LATE_MILLIS) {
        warnings.add(
            Warning.of(
                WarningCode.INJECTOR_LATE,
                true,
                cell.trial(),
                cell.variant(),
                "a request was sent %.0f ms late while %s was %s, %.0f ms are tolerated",
                cell.lateMillis(),
                cell.place().name(),
                cell.fault().label(),
                LATE_MILLIS));
      }
    }
    cells.stream()
        .filter(cell -> cell.busyElsewhereShare() > ValidityLimits.BUSY_ELSEWHERE_SHARE)
        .map(FaultFindings::busy)
        .distinct()
        .forEach(warnings::add);
    return warnings;
  }

  private static Warning busy(FaultCell cell) {
    return Warning.of(
        WarningCode.MACHINE_BUSY,
        true,
        cell.trial(),
        cell.variant(),
        "something else used %.0f%% of the machine's processors around the faults, %.0f%% are"
            + " tolerated",
        100 * cell.busyElsewhereShare(),
        100 * ValidityLimits.BUSY_ELSEWHERE_SHARE);
  }
}
