package hoplab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HopSettingsTest {

  private final Properties properties = new Properties();

  @Test
  void needsNothingButTargets() {
    properties.setProperty("hoplab.targets", "all-in=http://127.0.0.1:8080");

    HopSettings settings = HopSettings.from(properties);

    assertThat(settings.targetNames()).containsExactly("all-in");
    assertThat(settings.arrivalsPerBlock()).isEqualTo(100);
    assertThat(settings.arrivals()).isEqualTo(1_000);
    assertThat(settings.measuredMillis()).isEqualTo(10_000);
  }

  @Test
  void comesBackFromItsOwnProperties() {
    properties.setProperty(
        "hoplab.targets", "all-in=http://127.0.0.1:1,all-in'=http://[::1]:2/x/{id}?y=1");
    properties.setProperty("hoplab.rate", "12.5");
    properties.setProperty("hoplab.blockMillis", "400");
    properties.setProperty("hoplab.seed", "-9223372036854775808");
    properties.setProperty("hoplab.output", "/somewhere");
    HopSettings settings = HopSettings.from(properties);

    Properties again = new Properties();
    again.putAll(settings.toProperties());

    assertThat(HopSettings.from(again)).isEqualTo(settings);
    assertThat(settings.arrivalsPerBlock()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hoplab.rate | 0 | hoplab.rate must be above 0, got 0.0",
        "hoplab.rate | NaN | hoplab.rate must be above 0, got NaN",
        "hoplab.rate | fast | hoplab.rate must be a number, got \"fast\"",
        "hoplab.rate | 1.5 | whole number of users for each block, got 1.5",
        "hoplab.rate | Infinity | whole number of users",
        "hoplab.rate | 0.1 | whole number of users",
        "hoplab.rate | 1000000 | at most 1000000 users",
        "hoplab.blocks | 0 | hoplab.blocks must be at least 1, got 0",
        "hoplab.blocks | 1.5 | hoplab.blocks must be a whole number",
        "hoplab.blockMillis | 0 | hoplab.blockMillis must be at least 1",
        "hoplab.users | 100000 | hoplab.users must be 1 to 99999",
        "hoplab.seed | x | hoplab.seed must be a whole number",
        "hoplab.warmUpLimitMillis | -1 | must not be negative, got -1",
        "hoplab.warmRequests | 1 | must be at least 2, got 1",
        "hoplab.targets | '' | hoplab.targets is missing",
        "hoplab.targets | x | is not a target: say NAME=URL",
        "hoplab.targets | =http://h | is not a target: say NAME=URL",
        "hoplab.targets | ../x=http://h | cannot be the name of a target",
        "hoplab.targets | a''=http://h | cannot be the name of a target",
        "hoplab.targets | a=ftp://h | is not the address of target a",
        "hoplab.targets | a=http:// | is not the address of target a",
        "hoplab.targets | a=http://h{ | is not the address of target a",
        "hoplab.targets | a=http://h,a=http://g | names a twice",
        "hoplab.targets | a-prime=http://h,a'=http://g | names a' twice"
      })
  void saysWhatIsWrong(String name, String value, String message) {
    properties.setProperty("hoplab.targets", "a=http://h");
    properties.setProperty(name, value);

    assertThatThrownBy(() -> HopSettings.from(properties))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void fetchesAUserUnlessTheAddressSaysOtherwise() {
    assertThat(new Target("a", "http://h:1").urlOf("u00001"))
        .isEqualTo("http://h:1/api/user/u00001");
    assertThat(new Target("a", "http://h:1/").urlOf("u00001"))
        .isEqualTo("http://h:1/api/user/u00001");
    assertThat(new Target("a", "http://h:1/x?id={id}").urlOf("u00001"))
        .isEqualTo("http://h:1/x?id=u00001");
  }
}
