package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What one trial found. Its figures are those of {@link Load#QUIET}, except for {@code busy}.
 *
 * @param number from 1
 * @param baselineProcess which of the two identical processes was called the baseline, 1 or 2,
 *     drawn by lot
 * @param startOrder tiers in the order in which they were started, as {@code variant/tier}
 * @param archivedTiers how many of these were given what Java keeps of a jar: with the plan's
 *     {@code aotCache} classes and method profiles, else classes alone (JEP 350), which makes a
 *     start shorter and changes nothing afterwards; null before version 5
 * @param injection what the injector recorded
 * @param tiers cost of each tier of each variant
 * @param databaseCpuMicrosPerRequest processor time of the database, or null if outside
 * @param busyShare share of all processors that was busy while measuring, 0 to 1; null before
 *     version 4
 * @param busyElsewhereShare share of all processors that neither the run nor idleness explains, 0
 *     to 1
 * @param stolenShare share of all processors that the hypervisor took, 0 to 1
 * @param busy what was found at {@link Load#BUSY}; null where that was not measured, and before
 *     version 6
 */
@RecordBuilder
public record TrialResult(
    int number,
    int baselineProcess,
    List<String> startOrder,
    Integer archivedTiers,
    Injection injection,
    List<TrialTier> tiers,
    Double databaseCpuMicrosPerRequest,
    Double busyShare,
    double busyElsewhereShare,
    double stolenShare,
    BusyWindow busy) {

  public TrialResult {
    Rule.within("number", 1, Integer.MAX_VALUE, number);
    Rule.within("baselineProcess", 1, 2, baselineProcess);
    Rule.present("injection", injection);
    Rule.notNegativeOrNull("databaseCpuMicrosPerRequest", databaseCpuMicrosPerRequest);
    Rule.shareOrNull("busyShare", busyShare);
    Rule.share("busyElsewhereShare", busyElsewhereShare);
    Rule.share("stolenShare", stolenShare);
    startOrder = List.copyOf(startOrder);
    if (archivedTiers != null) {
      Rule.within("archivedTiers", 0, startOrder.size(), archivedTiers);
    }
    tiers = List.copyOf(tiers);
  }

  /** What the injector recorded at a load; empty if it was not measured. */
  public Optional<Injection> injection(Load load) {
    return switch (load) {
      case QUIET -> Optional.of(injection);
      case BUSY -> Optional.ofNullable(busy).map(BusyWindow::injection);
    };
  }

  /** Cost of each tier of each variant at a load; empty if it was not measured. */
  public List<TrialTier> tiers(Load load) {
    return switch (load) {
      case QUIET -> tiers;
      case BUSY -> busy == null ? List.of() : busy.tiers();
    };
  }
}
