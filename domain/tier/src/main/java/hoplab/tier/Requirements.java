package hoplab.tier;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * What a tier must be told before it can start. A jar that needs a setting says so with a line
 * {@code hoplab.required."the.setting"=what to set, and to what} in its own settings.
 */
record Requirements(Map<String, String> unmet) {
  private static final String PREFIX = "hoplab.required.";

  static Requirements of(Config config) {
    Map<String, String> unmet = new TreeMap<>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        String setting = name.substring(PREFIX.length()).replace("\"", "");
        if (config.getOptionalValue(setting, String.class).isEmpty()) {
          unmet.put(setting, config.getValue(name, String.class));
        }
      }
    }
    return new Requirements(unmet);
  }

  /** A sentence that says what to set; empty if nothing is missing. */
  String missing() {
    return unmet.isEmpty()
        ? ""
        : unmet.values().stream().collect(Collectors.joining("; ", "set ", ""));
  }
}
