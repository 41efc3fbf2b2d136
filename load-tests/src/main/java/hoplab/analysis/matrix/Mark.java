package hoplab.analysis.matrix;

import hoplab.result.Word;

/** What a measurement says to a word of the guide. */
public enum Mark implements Word {
  /** The figures are as the word says. */
  AGREES,
  /** Some of it, or nothing that the figures can tell apart. */
  IN_PART,
  /** The figures say otherwise. */
  DIFFERS,
  /** No run has figures for it yet, or none that decide it. */
  NOT_TESTED
}
