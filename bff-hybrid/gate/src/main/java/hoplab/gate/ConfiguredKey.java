package hoplab.gate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands out the key that stands in {@code hoplab.api-key}, which the environment sets as {@code
 * HOPLAB_API_KEY}.
 */
final class ConfiguredKey {
  @Produces
  @Singleton
  static ApiKey apiKey(@ConfigProperty(name = "hoplab.api-key") String configured) {
    return ApiKey.of(configured);
  }
}
