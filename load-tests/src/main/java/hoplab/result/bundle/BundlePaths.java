package hoplab.result.bundle;

import java.util.Locale;

/** How the files inside a bundle are called, and the tags inside its histogram logs. */
public final class BundlePaths {

  private static final String LOG = ".hlog";

  private BundlePaths() {}

  /** The histogram log of a target; the prime of a duplicate is spelled out. */
  public static String histogram(String target) {
    return spelled(target) + LOG;
  }

  /** The same log once it lies in a bundle. */
  public static String histogram(String target, int trial) {
    return spelled(target) + ".trial" + trial + LOG;
  }

  /** The log that holds the histograms of a variant at all points of a trial. */
  public static String points(String variant, int trial) {
    return spelled(variant) + ".points.trial" + trial + LOG;
  }

  /** Tells the intervals of that log apart; distances are round trips in milliseconds. */
  public static String pointTag(
      double edgeMillis, double privateMillis, double dataMillis, String useCase) {
    return String.format(
        Locale.ROOT, "e%s-p%s-d%s-%s", edgeMillis, privateMillis, dataMillis, useCase);
  }

  private static String spelled(String target) {
    return target.replace("'", "-prime");
  }
}
