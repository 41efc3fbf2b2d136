package hoplab.tier;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * What a tier must be told before it can start. A jar that needs a setting says so with a line
 * {@code hoplab.required."the.setting"=what to set, and to what} in its own settings; what is
 * needed only where users sign in begins with {@code hoplab.required-for-sign-in.} instead.
 */
record Requirements(Map<String, String> unmet) {
  private static final String ALWAYS = "hoplab.required.";
  private static final String FOR_SIGN_IN = "hoplab.required-for-sign-in.";

  static Requirements of(Config config) {
    boolean signIn =
        "on".equals(config.getOptionalValue("hoplab.sign-in", String.class).orElse(""));
    Map<String, String> unmet = new TreeMap<>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(ALWAYS)) {
        check(config, name, name.substring(ALWAYS.length()), unmet);
      } else if (signIn && name.startsWith(FOR_SIGN_IN)) {
        check(config, name, name.substring(FOR_SIGN_IN.length()), unmet);
      }
    }
    return new Requirements(unmet);
  }

  private static void check(
      Config config, String name, String quotedSetting, Map<String, String> unmet) {
    String setting = quotedSetting.replace("\"", "");
    if (config.getOptionalValue(setting, String.class).isEmpty()) {
      unmet.put(setting, config.getValue(name, String.class));
    }
  }

  /** A sentence that says what to set; empty if nothing is missing. */
  String missing() {
    return unmet.isEmpty()
        ? ""
        : unmet.values().stream().collect(Collectors.joining("; ", "set ", ""));
  }
}
