package hoplab.analysis.matrix;

/**
 * Some of the whole things that a counted figure is made of.
 *
 * @param what what they are, for example {@code private}
 * @param count how many
 */
public record Counted(String what, int count) {}
