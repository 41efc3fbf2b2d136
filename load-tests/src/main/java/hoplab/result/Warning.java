package hoplab.result;

import java.util.Locale;

/**
 * A doubt about one number or about the whole run.
 *
 * @param code what kind of doubt
 * @param invalidates whether it bars the run from comparison
 * @param trial number of the trial that it touches, or null for the whole run
 * @param variant name of the variant that it touches, or null for all
 * @param message one sentence with the figures that raised it
 */
public record Warning(
    WarningCode code, boolean invalidates, Integer trial, String variant, String message) {
  public Warning {
    Rule.present("code", code);
    if (trial != null) {
      Rule.within("trial", 1, Integer.MAX_VALUE, trial);
    }
    Rule.text("message", message);
  }

  /** The same, whose sentence is that format of its figures, as for {@link String#format}. */
  public static Warning of(
      WarningCode code,
      boolean invalidates,
      Integer trial,
      String variant,
      String format,
      Object... figures) {
    return new Warning(
        code, invalidates, trial, variant, String.format(Locale.ROOT, format, figures));
  }
}
