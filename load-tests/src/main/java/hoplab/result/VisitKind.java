package hoplab.result;

/** What a counted visit finds. */
public enum VisitKind implements Word {
  /** No connections on edge and private links: it opens them. */
  FIRST,
  /** Connections that are open. */
  REPEATED
}
