package hoplab.decoupled;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Tells the page which origin the API has. */
public class ApiOrigin implements QuarkusTestProfile {
  static final String ORIGIN = "http://127.0.0.1:3001";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("hoplab.api-origin", ORIGIN);
  }
}
