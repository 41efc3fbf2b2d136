package hoplab.tier;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts a tier, or says in one sentence, the last of its log, why it does not start; the exit code
 * is 1 then.
 */
@QuarkusMain
public final class Tier {
  Tier() {}

  /** Runs the tier until it is told to stop. */
  public static void main(String... args) {
    Tracing.begin();
    Quarkus.run(null, Tier::ended, args);
  }

  /** Refuses to start without a setting that nothing before has missed. */
  static void check(@Observes @Priority(1) StartupEvent started) {
    String missing = missing();
    if (!missing.isEmpty()) {
      throw new ConfigurationException(missing);
    }
  }

  private static void ended(int exitCode, Throwable failure) {
    if (failure != null) {
      String missing = missing();
      System.err.println("cannot start: " + (missing.isEmpty() ? reason(failure) : missing));
    }
    // ends the process, save in dev mode, where Quarkus waits for a change and starts again
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
  }

  private static String missing() {
    return Requirements.missing(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class));
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
