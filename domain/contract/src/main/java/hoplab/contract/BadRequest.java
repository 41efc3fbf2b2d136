package hoplab.contract;

/** The client asked for what nobody may ask; every tier answers it with 400 and the message. */
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Carries no stack trace: the fault is the client's.
   *
   * @param rule what the client has to do, without any text of the request's own
   */
  public BadRequest(String rule) {
    super(rule, null, false, false);
  }
}
