package hoplab.contract;

/** How much of the contract a case is. */
public enum ContractPart {
  /**
   * Found, not found, error: their bytes and their type. Who breaks it does other work than the
   * others, and is not measured.
   */
  CORE,
  /**
   * Hostile ids, upgrades, headers. Who breaks it does the same work and is measured; its breaches
   * stand beside its figures.
   */
  HARDENING
}
