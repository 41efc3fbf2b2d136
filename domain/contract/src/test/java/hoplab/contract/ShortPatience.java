package hoplab.contract;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes the limits of time and number small, so that a test can reach them; sizes stay. */
public final class ShortPatience implements QuarkusTestResourceLifecycleManager {
  static final int PATIENCE_SECONDS = 3;
  static final int CONNECTIONS = 200;

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.http.idle-timeout", PATIENCE_SECONDS + "s",
        "hoplab.body-deadline", PATIENCE_SECONDS + "s",
        "quarkus.http.limits.max-connections", Integer.toString(CONNECTIONS));
  }

  @Override
  public void stop() {
    // there is nothing to stop
  }
}
