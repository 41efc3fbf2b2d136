package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A packaged tier of the variant does not start where its secret is not safe. */
class RefusalToStartIT {
  @ParameterizedTest
  @CsvSource({"bff", "user-service", "order-service"})
  void withoutAKeyOrWithAShortOne(String tier) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Map<String, String> environment = PrivateServices.environment(postgres, "refusal");
      environment.remove("HOPLAB_API_KEY");
      environment.put("HOPLAB_USER_SERVICE_URL", "http://127.0.0.1:9");
      environment.put("HOPLAB_ORDER_SERVICE_URL", "http://127.0.0.1:9");
      assertRefusal(tier, environment, "cannot start: set HOPLAB_API_KEY to one random text");
      environment.put("HOPLAB_API_KEY", "short-7361");
      assertRefusal(tier, environment, "HOPLAB_API_KEY must have 32 to 256");
      assertThat(Files.readString(ServiceProcess.log(tier))).doesNotContain("short-7361");
    }
  }

  @ParameterizedTest
  @CsvSource({"user-service", "order-service"})
  void onAnAddressThatOthersCanReach(String tier) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Map<String, String> environment = PrivateServices.environment(postgres, "refusal");
      environment.put("QUARKUS_HTTP_HOST", "0.0.0.0");
      assertRefusal(tier, environment, "listens on the loopback interface only, not on '0.0.0.0'");
    }
  }

  private static void assertRefusal(String tier, Map<String, String> environment, String sentence)
      throws Exception {
    try (ServiceProcess process = ServiceProcess.start(tier, environment)) {
      assertThat(process.exitCode()).isEqualTo(1);
    }
    assertThat(Files.readString(ServiceProcess.log(tier))).contains(sentence);
  }
}
