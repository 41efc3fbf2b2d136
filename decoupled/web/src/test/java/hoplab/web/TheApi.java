package hoplab.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Tells the web under test, be it in this Java or packaged, where the API is and who frames it. */
public final class TheApi implements QuarkusTestResourceLifecycleManager {
  static final String ORIGIN = "http://api.example:8081";
  static final String FRAMED_BY = "https://workshop.example";

  @Override
  public Map<String, String> start() {
    return Map.of("hoplab.api-origin", ORIGIN, "hoplab.page.framed-by", FRAMED_BY);
  }

  @Override
  public void stop() {
    // there is nothing to stop
  }
}
