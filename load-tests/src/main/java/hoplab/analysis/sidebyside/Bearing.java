package hoplab.analysis.sidebyside;

import hoplab.result.Word;

/** What a condition of a run bears on. */
public enum Bearing implements Word {
  /** On the question itself: where it differs, there is nothing to compare. */
  QUESTION,
  /** On what a request does: where it differs, or is not recorded, a ratio is read with care. */
  REQUEST,
  /** On how long a request takes: where it differs, or is not recorded in one, no time compares. */
  TIME,
  /** On what was measured: where it differs, it may be what a change comes from. */
  SUBJECT,
  /** On how much is known: where it differs, intervals are wider or fewer. */
  PRECISION
}
