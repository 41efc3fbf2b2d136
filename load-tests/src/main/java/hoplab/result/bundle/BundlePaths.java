package hoplab.result.bundle;

import hoplab.result.Load;
import java.nio.file.Path;
import java.util.Locale;

/** Where the files of a bundle lie, and the tags inside its histogram logs. */
public final class BundlePaths {

  /** The file that holds the run. */
  public static final String RUN = "run.json";

  /** The page for people. */
  public static final String REPORT = "report.html";

  /** The checksums of what counts as evidence. */
  public static final String CHECKSUMS = "SHA256SUMS";

  private static final String HISTOGRAMS = ".hlog";
  private static final String TRIAL = "trial";

  private BundlePaths() {}

  /** The histogram log of a target; the prime of a duplicate is spelled out. */
  public static String histogram(String target) {
    return spelled(target) + HISTOGRAMS;
  }

  /** The same log once it lies in a bundle. */
  public static String histogram(String target, int trial) {
    return spelled(target) + "." + TRIAL + trial + HISTOGRAMS;
  }

  /** The log of a target at one load of a trial. */
  public static String histogram(String target, int trial, Load load) {
    return switch (load) {
      case QUIET -> histogram(target, trial);
      case BUSY -> spelled(target) + "." + load.label() + "." + TRIAL + trial + HISTOGRAMS;
    };
  }

  /** The log that holds the histograms of a variant at all points of a trial. */
  public static String points(String variant, int trial) {
    return spelled(variant) + ".points." + TRIAL + trial + HISTOGRAMS;
  }

  /** Tells the intervals of that log apart; distances are round trips in milliseconds. */
  public static String pointTag(
      double edgeMillis, double privateMillis, double dataMillis, String useCase) {
    return String.format(
        Locale.ROOT, "e%s-p%s-d%s-%s", edgeMillis, privateMillis, dataMillis, useCase);
  }

  /** The log that holds the histograms of a variant in all steps of a trial's load curve. */
  public static String steps(String variant, int trial) {
    return spelled(variant) + ".steps." + TRIAL + trial + HISTOGRAMS;
  }

  /** Tells the intervals of that log apart: the step's place in its trial, from 0. */
  public static String stepTag(int place) {
    return "step" + place;
  }

  /** The log that holds the histograms of a variant in all bursts of a trial. */
  public static String bursts(String variant, int trial) {
    return spelled(variant) + ".bursts." + TRIAL + trial + HISTOGRAMS;
  }

  /** Tells the intervals of that log apart: all of a burst, by the label of its peak. */
  public static String burstTag(String peak) {
    return peak;
  }

  /** The same for one slice of the window around it, from 0. */
  public static String burstTag(String peak, int slice) {
    return peak + slice;
  }

  /** Whether a file is what figures come from; the report is drawn from these. */
  static boolean isEvidence(String file) {
    return file.equals(RUN) || file.endsWith(HISTOGRAMS);
  }

  /** The folder of the logs of the tiers of a trial. */
  public static Path trialLogs(Path bundle, int trial) {
    return logs(bundle).resolve(TRIAL + trial);
  }

  /** The folder of the logs of the tiers of a start that is no trial. */
  public static Path startLogs(Path bundle, int start) {
    return logs(bundle).resolve("start" + start);
  }

  /** The folder of the logs of tiers whose hops were counted. */
  public static Path ledgerLogs(Path bundle) {
    return logs(bundle).resolve("ledger");
  }

  /** The folder of the logs of tiers whose preflights were counted. */
  public static Path preflightLogs(Path bundle) {
    return logs(bundle).resolve("counts");
  }

  /** The folder of the logs of tiers that were examined before the first trial. */
  public static Path examinationLogs(Path bundle) {
    return logs(bundle).resolve("examination");
  }

  /** The folder of the logs of tiers that the security contract was held against. */
  public static Path securityLogs(Path bundle) {
    return logs(bundle).resolve("security");
  }

  /** The folder of the logs of tiers that were built from changed sources. */
  public static Path drillLogs(Path bundle) {
    return logs(bundle).resolve("drill");
  }

  /** What the injector said in a trial. */
  public static Path injectorLog(Path bundle, int trial) {
    return logs(bundle).resolve("injector." + TRIAL + trial + ".log");
  }

  /** What the injector leaves of a trial, until it has been moved into the bundle. */
  public static Path injectorOutput(Path bundle, int trial) {
    return bundle.resolve(TRIAL + trial);
  }

  /** What the injector said while the busy rate was searched. */
  public static Path searchLog(Path bundle) {
    return logs(bundle).resolve("injector.search.log");
  }

  /** The folder of Gatling's own report on a trial. */
  public static Path gatling(Path bundle, int trial) {
    return bundle.resolve("gatling").resolve(TRIAL + trial);
  }

  private static Path logs(Path bundle) {
    return bundle.resolve("logs");
  }

  private static String spelled(String target) {
    return target.replace("'", "-prime");
  }
}
