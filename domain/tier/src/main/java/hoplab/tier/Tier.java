package hoplab.tier;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts a tier, or says in one sentence, the last of its log, why it does not start; the exit code
 * is 1 then.
 */
@QuarkusMain
public final class Tier {
  private static final int REFUSED = 1;

  private Tier() {}

  /** Runs the tier until it is told to stop. */
  public static void main(String... args) {
    Config config = ConfigProvider.getConfig();
    String missing = Requirements.of(config).missing();
    if (!missing.isEmpty()) {
      System.err.println("cannot start: " + missing);
      System.exit(REFUSED);
    }
    Quarkus.run(null, Tier::ended, args);
  }

  private static void ended(int exitCode, Throwable failure) {
    if (failure != null) {
      System.err.println("cannot start: " + reason(failure));
    }
    System.exit(exitCode);
  }

  /** What the two innermost causes say; the innermost alone often is too short to help. */
  private static String reason(Throwable failure) {
    String outer = "";
    String inner = firstLine(failure);
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      outer = inner;
      inner = firstLine(cause);
    }
    return outer.isEmpty() ? inner : outer + " (" + inner + ")";
  }

  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
  }
}
