package hoplab.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Tells the api under test, be it in this Java or packaged, where the page comes from. */
public final class ThePage implements QuarkusTestResourceLifecycleManager {
  static final String ORIGIN = "http://page.example:8080";

  @Override
  public Map<String, String> start() {
    return Map.of("hoplab.web-origin", ORIGIN);
  }

  @Override
  public void stop() {
    // there is nothing to stop
  }
}
