package hoplab.result;

/**
 * What a client does. A variant may bring others, which have a name only: that is why records and
 * descriptors hold the name.
 */
public enum UseCase implements Word {
  /** {@code GET /api/user/{id}}: every variant has it. */
  USER_FETCH,
  /** The data of the page: the user, the number of orders, their total, the latest three. */
  DASHBOARD,
  /** A PDF: heavy work that needs a processor. */
  STATEMENT;

  /** Whether it is the one of that name. */
  public boolean is(String useCase) {
    return label().equals(useCase);
  }
}
