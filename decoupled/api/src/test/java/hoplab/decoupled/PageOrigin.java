package hoplab.decoupled;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Tells the API which origin the page has. */
public class PageOrigin implements QuarkusTestProfile {
  static final String ORIGIN = "http://127.0.0.1:3000";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("hoplab.web-origin", ORIGIN);
  }
}
