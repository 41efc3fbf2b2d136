package hoplab.result;

/** What goes wrong. */
public enum FaultKind implements Word {
  /** A process is killed, and started again. */
  KILLED,
  /** Open connections of a link are closed, new ones are refused. */
  CUT,
  /** Open connections of a link are reset, and new ones too. */
  RESET,
  /** Nothing passes a link until the end, when all of it follows. */
  STALLED,
  /** A round trip over a link takes 2 s. */
  SLOWED,
  /** A link carries 10 KB/s in each direction of each connection. */
  THROTTLED,
  /** A link hands every byte on by itself. */
  BYTE_BY_BYTE
}
