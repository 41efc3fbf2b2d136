package hoplab.result;

/**
 * A figure that helps to understand a run, from which nothing is computed and nothing judged.
 *
 * @param name what was seen, in small letters with hyphens, for example {@code compile-time}
 * @param value in the unit
 * @param unit as it is written behind the figure, for example {@code ms}; {@code 1} for a count
 * @param trial number of the trial in which it was seen, or null for the whole run
 * @param tier where it was seen, as {@code variant/tier}, or null for no tier
 */
public record Diagnostic(String name, double value, String unit, Integer trial, String tier) {
  public Diagnostic {
    Rule.text("name", name);
    Rule.finite("value", value);
    Rule.text("unit", unit);
    if (trial != null) {
      Rule.within("trial", 1, Integer.MAX_VALUE, trial);
    }
    if (tier != null) {
      Rule.text("tier", tier);
    }
  }
}
