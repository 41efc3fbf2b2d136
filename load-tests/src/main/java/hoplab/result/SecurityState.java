package hoplab.result;

/** What became of a promise. */
public enum SecurityState {
  /** It was tried to break it, in vain. */
  HOLDS,
  /** It is promised and not kept. */
  BROKEN,
  /** The variant cannot promise it, or has nothing that it would be about. */
  NOT_PROMISED;

  /** For a table: {@code not promised}. */
  public String words() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
