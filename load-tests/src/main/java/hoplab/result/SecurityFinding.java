package hoplab.result;

/**
 * Whether one variant keeps one promise of the security contract.
 *
 * @param variant name of the variant
 * @param property id of the promise
 * @param claim the promise, in one sentence
 * @param state what became of it
 * @param why how it was broken, or why it is not promised; empty if it holds
 */
public record SecurityFinding(
    String variant, String property, String claim, SecurityState state, String why) {

  public SecurityFinding {
    Rule.text("variant", variant);
    Rule.text("property", property);
    Rule.text("claim", claim);
    Rule.present("state", state);
    Rule.require(
        why != null && why.isEmpty() == (state == SecurityState.HOLDS),
        "why is empty if, and only if, the promise holds",
        why);
  }
}
