package hoplab.result;

/** What could be said of the time of traced requests. */
public enum TraceState implements Word {
  /** Their time is split. */
  SPLIT,
  /** The tier that answers the client notes nothing: it is no tier of this lab, or runs outside. */
  NOT_NOTED,
  /**
   * Not all processes read one clock, so that no moment of one can be set beside one of another.
   */
  CLOCKS_DIFFER
}
