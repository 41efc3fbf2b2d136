package hoplab.analysis.validity;

import hoplab.result.BusyWindow;
import hoplab.result.Injection;
import hoplab.result.Load;
import hoplab.result.TrialResult;
import hoplab.result.TrialTier;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold of one window of a trial is asked of these.
 *
 * @param load at which it was measured
 * @param injection what the injector recorded
 * @param tiers what each tier cost
 * @param busyShare share of all processors that was busy, or null if not recorded
 * @param busyElsewhereShare share of all processors that neither the run nor idleness explains
 * @param stolenShare share of all processors that the hypervisor took
 */
record MeasuredWindow(
    Load load,
    Injection injection,
    List<TrialTier> tiers,
    Double busyShare,
    double busyElsewhereShare,
    double stolenShare) {

  /** All windows of a trial, the quiet one first. */
  static List<MeasuredWindow> of(TrialResult trial) {
    List<MeasuredWindow> windows = new ArrayList<>();
    windows.add(
        new MeasuredWindow(
            Load.QUIET,
            trial.injection(),
            trial.tiers(),
            trial.busyShare(),
            trial.busyElsewhereShare(),
            trial.stolenShare()));
    BusyWindow busy = trial.busy();
    if (busy != null) {
      windows.add(
          new MeasuredWindow(
              Load.BUSY,
              busy.injection(),
              busy.tiers(),
              busy.busyShare(),
              busy.busyElsewhereShare(),
              busy.stolenShare()));
    }
    return windows;
  }

  /** A sentence on this window; one on another load than the quiet one names it. */
  static String on(Load load, String sentence) {
    return load == Load.QUIET ? sentence : "at the " + load.label() + " load " + sentence;
  }
}
