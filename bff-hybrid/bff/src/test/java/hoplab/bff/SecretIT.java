package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.gate.TestKey;
import hoplab.token.TestKeys;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keys and tokens are known to the packaged processes, and to nobody who looks at what they say.
 */
@QuarkusIntegrationTest
@WithTestResource(PrivateServices.class)
class SecretIT {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/index.html",
          "/no/such/route",
          "/q/health",
          "/q/dev-ui",
          "/q/info",
          "/user/u00042",
          "/api/user/u00042",
          "/api/user/u10001",
          "/api/user/nobody",
          "/api/user/%00",
          "/api/user/u00042/dashboard",
          "/api/user/u00042/orders",
          "/api/user/u00042/statement?months=12",
          "/api/user/u00042/statement?months=no");

  @Test
  void keepsKeysAndTokensOutOfEveryAnswerAndEveryLog() throws Exception {
    for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
      for (String path : PATHS) {
        HttpResponse<String> answer =
            Bff.send(method, path, "X-Api-Key", "guess", "X-Request-Id", "sweep");
        assertThat(answer.statusCode()).as("%s %s", method, path).isLessThan(500);
        Bff.assertNoSecret(answer);
      }
    }
    for (Path log :
        List.of(
            Path.of("target", "quarkus.log"),
            PrivateServices.log("user-service"),
            PrivateServices.log("order-service"))) {
      assertThat(Files.readString(log))
          .as("%s", log)
          .contains("started in")
          .doesNotContain(TestKey.TEXT, TestKeys.privateKey(), "eyJ");
    }
  }
}
