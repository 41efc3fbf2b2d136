package hoplab.statistics;

/** What may be said of one difference. */
public enum Verdict {
  /** The difference would show again in another run. */
  REAL,
  /** This run cannot tell the difference from noise. */
  INDISTINGUISHABLE,
  /** The run, or this figure of it, cannot be trusted. */
  INVALID
}
