package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What one trial found at {@link Load#BUSY}, after the quiet window, in the same processes.
 *
 * @param injection what the injector recorded; its warm-up is that of the trial
 * @param tiers cost of each tier of each variant in this window
 * @param databaseCpuMicrosPerRequest processor time of the database, or null if outside
 * @param busyShare share of all processors that was busy, 0 to 1
 * @param busyElsewhereShare share of all processors that neither the run nor idleness explains, 0
 *     to 1
 * @param stolenShare share of all processors that the hypervisor took, 0 to 1
 */
@RecordBuilder
public record BusyWindow(
    Injection injection,
    List<TrialTier> tiers,
    Double databaseCpuMicrosPerRequest,
    double busyShare,
    double busyElsewhereShare,
    double stolenShare) {

  public BusyWindow {
    Rule.present("injection", injection);
    Rule.notNegativeOrNull("databaseCpuMicrosPerRequest", databaseCpuMicrosPerRequest);
    Rule.share("busyShare", busyShare);
    Rule.share("busyElsewhereShare", busyElsewhereShare);
    Rule.share("stolenShare", stolenShare);
    tiers = List.copyOf(tiers);
  }
}
