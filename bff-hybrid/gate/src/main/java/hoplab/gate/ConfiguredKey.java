package hoplab.gate;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands out the key that stands in {@code hoplab.api-key}, which the environment sets as {@code
 * HOPLAB_API_KEY}. It does so when the tier starts, so that a wrong one shows at once.
 */
final class ConfiguredKey {
  @Startup
  @Produces
  @Singleton
  static ApiKey apiKey(@ConfigProperty(name = "hoplab.api-key") String configured) {
    return ApiKey.of(configured);
  }
}
