package hoplab.result;

/** What a link joins. */
public enum LinkKind implements Word {
  /** The client and a public tier. */
  EDGE,
  /** Two tiers. */
  PRIVATE,
  /** A tier and a database. */
  DATA
}
