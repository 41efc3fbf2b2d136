package hoplab.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredKeyTest {
  @Test
  void takesTheConfiguredKey() {
    String text = "k".repeat(32);
    assertThat(ConfiguredKey.apiKey(Optional.of(text)).opensWith(text)).isTrue();
  }

  @Test
  void saysWhatToDoIfThereIsNone() {
    assertThatThrownBy(() -> ConfiguredKey.apiKey(Optional.empty()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("No API key is configured. Set HOPLAB_API_KEY");
  }

  @Test
  void saysWhatToDoIfItIsShortAndDoesNotRepeatIt() {
    assertThatThrownBy(() -> ConfiguredKey.apiKey(Optional.of("tooshort")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("this one has 8 characters")
        .hasMessageContaining("Set HOPLAB_API_KEY")
        .hasMessageNotContaining("tooshort");
  }
}
