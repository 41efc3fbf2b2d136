package hoplab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.result.Load;
import java.util.Properties;
import java.util.stream.IntStream;
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
    assertThat(settings.windows())
        .singleElement()
        .satisfies(
            window -> {
              assertThat(window.load()).isEqualTo(Load.QUIET);
              assertThat(window.arrivals(0)).isEqualTo(100);
              assertThat(window.arrivals()).isEqualTo(1_000);
              assertThat(window.measuredMillis()).isEqualTo(10_000);
            });
  }

  @Test
  void comesBackFromItsOwnProperties() {
    properties.setProperty(
        "hoplab.targets", "all-in=http://127.0.0.1:1,all-in'=http://[::1]:2/x/{id}?y=1");
    properties.setProperty("hoplab.rate", "12.5");
    properties.setProperty("hoplab.blockMillis", "400");
    properties.setProperty("hoplab.signedInUsers", "3");
    properties.setProperty("hoplab.seed", "-9223372036854775808");
    properties.setProperty("hoplab.output", "/somewhere");
    HopSettings settings = HopSettings.from(properties);

    Properties again = new Properties();
    again.putAll(settings.toProperties());

    assertThat(HopSettings.from(again)).isEqualTo(settings);
    assertThat(settings.windows().get(0).arrivals(0)).isEqualTo(5);
  }

  @Test
  void measuresABusyWindowAfterTheQuietOneWithChoicesOfItsOwn() {
    properties.setProperty("hoplab.targets", "a=http://h");
    HopSettings quietOnly = HopSettings.from(properties);
    properties.setProperty("hoplab.busyRate", "400");
    properties.setProperty("hoplab.busyBlocks", "5");

    HopSettings settings = HopSettings.from(properties);

    LoadWindow busy = settings.windows().get(1);
    assertThat(settings.windows().get(0)).isEqualTo(quietOnly.windows().get(0));
    assertThat(busy.load()).isEqualTo(Load.BUSY);
    assertThat(busy.arrivals()).isEqualTo(2_000);
    assertThat(busy.measuredMillis()).isEqualTo(5_000);
    assertThat(busy.askedPerSecond()).isEqualTo(400);
    assertThat(busy.seed()).isNotEqualTo(settings.seed());
    assertThat(busy.output()).isNotEqualTo(settings.output());
  }

  @Test
  void letsTheRateRiseFromBlockToBlock() {
    properties.setProperty("hoplab.targets", "a=http://h");
    properties.setProperty("hoplab.growth", "1.5");
    properties.setProperty("hoplab.blocks", "4");

    HopSettings settings = HopSettings.from(properties);

    LoadWindow window = settings.windows().get(0);
    assertThat(IntStream.range(0, 4).map(window::arrivals)).containsExactly(100, 150, 225, 338);
    assertThat(settings.rateOf(2)).isEqualTo(225);
    assertThat(window.drawn().count()).isEqualTo(813).isEqualTo(window.arrivals());
    assertThat(window.creation())
        .extracting(LoadWindow.Creation::users)
        .containsExactly(100, 150, 225, 338);
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
        "hoplab.growth | 0.5 | hoplab.growth must be 1 to 10, got 0.5",
        "hoplab.growth | 9 | at most 1000000 users",
        "hoplab.busyRate | 400 | hoplab.busyBlocks must be at least 1, got 0",
        "hoplab.busyRate | 0.5 | hoplab.busyBlocks must be at least 1, got 0",
        "hoplab.blocks | 0 | hoplab.blocks must be at least 1, got 0",
        "hoplab.blocks | 1.5 | hoplab.blocks must be a whole number",
        "hoplab.blockMillis | 0 | hoplab.blockMillis must be at least 1",
        "hoplab.signedInUsers | -1 | hoplab.signedInUsers must be 0 to hoplab.users, got -1",
        "hoplab.signedInUsers | 10001 | hoplab.signedInUsers must be 0 to hoplab.users, got 10001",
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
