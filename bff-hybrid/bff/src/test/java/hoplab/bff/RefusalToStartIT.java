package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.token.TestKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packaged tier of the variant does not start where its secret is not safe. */
class RefusalToStartIT {
  /** By tier: an environment in which it would start. */
  private static final Map<String, Map<String, String>> GOOD = new HashMap<>();

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startDatabase() throws Exception {
    postgres = EmbeddedPostgres.start();
    for (String tier : List.of("bff", "user-service", "order-service")) {
      Map<String, String> good = PrivateServices.environment(postgres, tier.replace('-', '_'));
      good.put("HOPLAB_TOKEN_PRIVATE_KEY", TestKeys.privateKey());
      good.put("HOPLAB_USER_SERVICE_URL", "http://127.0.0.1:9");
      good.put("HOPLAB_ORDER_SERVICE_URL", "http://127.0.0.1:9");
      GOOD.put(tier, good);
    }
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    postgres.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bff", "user-service"})
  void withoutAKey(String tier) throws Exception {
    assertThat(refusal(tier, "HOPLAB_API_KEY", null))
        .contains("cannot start: set HOPLAB_API_KEY to one random text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bff", "order-service"})
  void withAShortKeyWhichIsNotRepeated(String tier) throws Exception {
    assertThat(refusal(tier, "HOPLAB_API_KEY", "short-7361"))
        .contains("HOPLAB_API_KEY must have 32 to 256")
        .doesNotContain("short-7361");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user-service", "order-service"})
  void onAnAddressThatOthersCanReach(String tier) throws Exception {
    assertThat(refusal(tier, "QUARKUS_HTTP_HOST", "0.0.0.0"))
        .contains("listens on the loopback interface only, not on '0.0.0.0'");
  }

  @Test
  void withoutTheKeysForTokens() throws Exception {
    assertThat(refusal("bff", "HOPLAB_TOKEN_PRIVATE_KEY", null))
        .contains("cannot start: set HOPLAB_TOKEN_PRIVATE_KEY to an RSA key");
    assertThat(refusal("user-service", "HOPLAB_TOKEN_PUBLIC_KEY", null))
        .contains("cannot start: set HOPLAB_TOKEN_PUBLIC_KEY to the public half");
  }

  @Test
  void withWrongKeysForTokensWhichAreNotRepeated() throws Exception {
    assertThat(refusal("bff", "HOPLAB_TOKEN_PRIVATE_KEY", "short-7361"))
        .contains("HOPLAB_TOKEN_PRIVATE_KEY must be an RSA key")
        .doesNotContain("short-7361");
    assertThat(refusal("order-service", "HOPLAB_TOKEN_PUBLIC_KEY", TestKeys.privateKey()))
        .contains("HOPLAB_TOKEN_PUBLIC_KEY must be an RSA key")
        .doesNotContain(TestKeys.privateKey().substring(0, 64));
  }

  @Test
  void withASwitchThatIsNeitherOnNorOff() throws Exception {
    assertThat(refusal("user-service", "HOPLAB_SIGN_IN", "of"))
        .contains("set HOPLAB_SIGN_IN to on or off, not 'of'");
  }

  /** What a tier says that is started with everything right but one setting, and has to end. */
  private static String refusal(String tier, String setting, String value) throws Exception {
    Map<String, String> environment = new HashMap<>(GOOD.get(tier));
    if (value == null) {
      environment.remove(setting);
    } else {
      environment.put(setting, value);
    }
    Path log = Path.of("target", tier + ".refused.log");
    try (ServiceProcess process = ServiceProcess.start(tier, environment, log)) {
      assertThat(process.exitCode()).isEqualTo(1);
    }
    return Files.readString(log);
  }
}
