package hoplab.process;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a child inherits from the lab's own environment: what programs need to run at all, and
 * nothing that could make one tier differ from another or from yesterday.
 */
public final class ChildEnvironment {

  private static final Set<String> INHERITED =
      Set.of(
          "PATH",
          "HOME",
          "USER",
          "LANG",
          "LC_ALL",
          "TZ",
          "JAVA_HOME",
          "TMPDIR",
          "TMP",
          "TEMP",
          "SYSTEMROOT",
          "WINDIR",
          "COMSPEC",
          "PATHEXT",
          "USERPROFILE",
          "APPDATA",
          "LOCALAPPDATA",
          "LD_LIBRARY_PATH");

  private ChildEnvironment() {}

  /** Reduces an environment in place. */
  public static void reduce(Map<String, String> environment) {
    environment.keySet().removeIf(key -> !INHERITED.contains(key.toUpperCase(Locale.ROOT)));
  }
}
