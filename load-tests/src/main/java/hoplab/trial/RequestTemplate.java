package hoplab.trial;

/**
 * What users ask of a participant.
 *
 * @param path with {@code {id}} for the user; empty for the user fetch
 * @param asksFirst whether it is the call of a page of another origin whose browser asks for leave
 *     each time
 */
public record RequestTemplate(String path, boolean asksFirst) {

  /** The use case that every participant has. */
  public static final RequestTemplate USER_FETCH = new RequestTemplate("", false);
}
