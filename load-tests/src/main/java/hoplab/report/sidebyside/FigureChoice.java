package hoplab.report.sidebyside;

import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Word;

/** The figures that runs can be compared by. */
enum FigureChoice implements Word {
  P50(Quantile.P50, Load.QUIET, "p50", "at the median"),
  P90(Quantile.P90, Load.QUIET, "p90", "at the 90th percentile"),
  P99(Quantile.P99, Load.QUIET, "p99", "at the 99th percentile"),
  BUSY_P50(Quantile.P50, Load.BUSY, "p50, busy", "at the median, when busy");

  private final Quantile quantile;
  private final Load load;
  private final String heading;
  private final String words;

  FigureChoice(Quantile quantile, Load load, String heading, String words) {
    this.quantile = quantile;
    this.load = load;
    this.heading = heading;
    this.words = words;
  }

  Quantile quantile() {
    return quantile;
  }

  Load load() {
    return load;
  }

  /** Its name on a button. */
  String heading() {
    return heading;
  }

  /** Its name in a sentence. */
  String words() {
    return words;
  }
}
