package hoplab.contract;

/** The parts of the law; a variant says which of them it promises. */
public enum Chapter {
  /** {@code GET /api/user/{id}}: every variant promises it. */
  USER_FETCH,
  /** {@code GET /api/user/{id}/dashboard}: where the server shapes the page's data. */
  DASHBOARD,
  /** {@code GET /api/user/{id}/orders}: where the client shapes the page's data. */
  ORDERS,
  /** {@code POST /api/user/{id}/statement?months=N}. */
  STATEMENT,
  /**
   * Request ids and Server-Timing on every answer of a tier that is built on {@code hoplab.tier}.
   */
  HEADERS
}
