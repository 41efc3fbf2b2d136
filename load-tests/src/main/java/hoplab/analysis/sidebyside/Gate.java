package hoplab.analysis.sidebyside;

import hoplab.result.Word;

/** How far runs can be compared with each other. */
public enum Gate implements Word {
  /** Not at all: they answer different questions, or one is INVALID. */
  STOP,
  /** By ratio, and with care: their requests do not do the same, or it is not known. */
  RATIO_WITH_CARE,
  /** By ratio, not by time: something that bears on time differs, or is not known. */
  RATIO,
  /** By ratio and by time. */
  RATIO_AND_TIME
}
