package hoplab.experiment;

/**
 * What users ask of a participant.
 *
 * @param path with {@code {id}} for the user; empty for the user fetch
 * @param asksFirst whether it is the call of a page of another origin whose browser asks for leave
 *     each time
 */
record Errand(String path, boolean asksFirst) {

  /** The use case that every participant has. */
  static final Errand USER_FETCH = new Errand("", false);
}
