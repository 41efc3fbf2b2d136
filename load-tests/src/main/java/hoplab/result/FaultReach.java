package hoplab.result;

/** How far a fault reached those who ask. */
public enum FaultReach implements Word {
  /**
   * At least one use case had right answers only, in time; all others ended as the contract says.
   */
  CONTAINED,
  /** Every use case was hit, yet each request ended in 2 s, right or as the contract says. */
  SHAPED,
  /** A request took longer, lost its connection, or got what the contract does not know. */
  LEAKED
}
