package hoplab.gate;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands out the key that stands in {@code hoplab.api-key}, which the environment sets as {@code
 * HOPLAB_API_KEY}.
 */
final class ConfiguredKey {
  private static final String REMEDY =
      " Set HOPLAB_API_KEY to the same random text of at least 32 characters for bff, user-service and order-service.";

  @Produces
  @Singleton
  static ApiKey apiKey(@ConfigProperty(name = "hoplab.api-key") Optional<String> configured) {
    String text =
        configured.orElseThrow(
            () -> new ConfigurationException("No API key is configured." + REMEDY));
    try {
      return ApiKey.of(text);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("HOPLAB_API_KEY is unfit: " + e.getMessage() + "." + REMEDY);
    }
  }
}
