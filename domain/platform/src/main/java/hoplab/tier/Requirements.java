package hoplab.tier;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a tier must be told before it can start. A jar that needs a setting says so with a line
 * {@code hoplab.required.always."the.setting"=what to set, and to what} in its own settings, or
 * {@code hoplab.required.for-sign-in.} where it is needed only if users sign in.
 *
 * <p>The settings themselves are no members of a mapping that SmallRye would demand: some of them
 * are Quarkus' own, and its message names the property and not what to do about it. Secrets are not
 * converted by it either, because it repeats a value that it cannot convert.
 */
@StaticInitSafe // a start can fail before Quarkus reads the settings of the run
@ConfigMapping(prefix = "hoplab.required")
interface Requirements {
  /** By setting: the variable to set, and to what. */
  Map<String, String> always();

  /** The same, for tiers whose users sign in. */
  Map<String, String> forSignIn();

  /** A sentence that says what to set; empty if nothing is missing. */
  static String missing(SmallRyeConfig config) {
    Requirements required = config.getConfigMapping(Requirements.class);
    Map<String, String> unmet = new TreeMap<>(required.always());
    if (config.getOptionalValue("hoplab.sign-in", String.class).orElse("").equals("on")) {
      unmet.putAll(required.forSignIn());
    }
    unmet.keySet().removeIf(name -> config.getOptionalValue(name, String.class).isPresent());
    return unmet.isEmpty()
        ? ""
        : unmet.values().stream().collect(Collectors.joining("; ", "set ", ""));
  }
}
