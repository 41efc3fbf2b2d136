package hoplab.analysis.matrix;

import hoplab.result.Comparison;
import hoplab.result.Word;
import hoplab.statistics.Verdict;

/** How a pattern's figure stands to the baseline's. */
public enum Standing implements Word {
  /** It is the baseline. */
  BASELINE,
  /** It was judged to differ. */
  REAL,
  /** It was judged, and cannot be told from the baseline. */
  TIE,
  /** A bracket that has no rate in common with the baseline's. */
  APART,
  /** A bracket that overlaps the baseline's. */
  OVERLAPS,
  /** Nobody judged it. */
  NOT_JUDGED;

  static Standing of(Comparison comparison) {
    return comparison.verdict() == Verdict.REAL ? REAL : TIE;
  }
}
