package hoplab.analysis.matrix;

import java.util.Map;
import java.util.TreeMap;

/**
 * A question that patterns are compared by, with what the guide says to it, whether or not anything
 * has measured it.
 *
 * @param id short name for data and links: lower case, with hyphens
 * @param name for people, a few words
 * @param asks what its figures are, a clause
 * @param unit of its figures
 * @param experiment the one that measures it, as {@code ./lab run} calls it
 * @param options what that command needs besides; empty if nothing
 * @param words the guide's own words by pattern; a pattern that it says nothing about has none
 */
public record Criterion(
    String id,
    String name,
    String asks,
    Unit unit,
    String experiment,
    String options,
    Map<String, String> words) {

  public Criterion {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "a criterion's id is lower case with hyphens, got '" + id + "'");
    }
    words = new TreeMap<>(words);
  }

  /** One whose experiment measures it without options. */
  public Criterion(
      String id,
      String name,
      String asks,
      Unit unit,
      String experiment,
      Map<String, String> words) {
    this(id, name, asks, unit, experiment, "", words);
  }

  /** The command that measures it. */
  public String command() {
    return ("./lab run " + experiment + " " + options).strip();
  }
}
