package hoplab.result;

/**
 * Where something goes wrong.
 *
 * @param kind what it is
 * @param name of the tier or the link; {@code database} for the server of the databases
 */
public record FaultPlace(Kind kind, String name) {

  /** What can have a fault. */
  public enum Kind implements Word {
    TIER,
    DATABASE,
    EDGE,
    PRIVATE,
    DATA
  }

  public FaultPlace {
    Rule.present("kind", kind);
    Rule.text("name", name);
  }
}
