package hoplab.gate;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a key to the process under test, be it in this Java or packaged. */
public final class TestKey implements QuarkusTestResourceLifecycleManager {
  /** The key. */
  public static final String TEXT = "a-key-for-tests-0123456789-abcdefghijklmnop";

  @Override
  public Map<String, String> start() {
    return Map.of("hoplab.api-key", TEXT);
  }

  @Override
  public void stop() {
    // there is nothing to stop
  }
}
