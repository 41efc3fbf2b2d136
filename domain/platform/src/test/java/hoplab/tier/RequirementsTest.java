package hoplab.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequirementsTest {
  private static final String NEED = "hoplab.required.always.\"the.url\"";

  @Test
  void saysWhatToSet() {
    assertThat(missing(Map.of(NEED, "THE_URL to the address")))
        .isEqualTo("set THE_URL to the address");
    assertThat(missing(Map.of(NEED, "THE_URL to the address", "the.url", ""))).startsWith("set ");
  }

  @Test
  void isContentOnceItIsSet() {
    assertThat(missing(Map.of(NEED, "THE_URL to the address", "the.url", "x"))).isEmpty();
  }

  @Test
  void needsSomeSettingsOnlyWhereUsersSignIn() {
    String need = "hoplab.required.for-sign-in.\"the.key\"";
    assertThat(missing(Map.of(need, "THE_KEY to the key"))).isEmpty();
    assertThat(missing(Map.of(need, "THE_KEY to the key", "hoplab.sign-in", "off"))).isEmpty();
    assertThat(missing(Map.of(need, "THE_KEY to the key", "hoplab.sign-in", "on")))
        .isEqualTo("set THE_KEY to the key");
  }

  private static String missing(Map<String, String> settings) {
    return Requirements.missing(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build());
  }
}
