package hoplab.allin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.SignIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The session's cookie where the API is served over TLS. */
@QuarkusTest
@QuarkusTestResource(value = AllInTlsTest.OwnCertificate.class, restrictToAnnotatedClass = true)
class AllInTlsTest {
  private static final String UNPREFIXED = "all-in-session";
  private static final String PREFIXED = "__Host-" + UNPREFIXED;

  @TestHTTPResource(value = "/", tls = true)
  URI origin;

  @Test
  void isSecureAndBoundToItsHost() {
    String cookie = signIn("u00042", "shop-42").header("Set-Cookie");
    assertThat(cookie)
        .matches(PREFIXED + "=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict; Secure");
    assertThat(fetch("u00042", PREFIXED, id(cookie))).isEqualTo(200);
    assertThat(fetch("u00043", PREFIXED, id(cookie))).isEqualTo(403);
  }

  @Test
  void isNotTakenUnderTheNameThatAnyHostCouldHaveSet() {
    String id = id(signIn("u00044", "shop-44").header("Set-Cookie"));
    assertThat(fetch("u00044", UNPREFIXED, id)).isEqualTo(401);
    assertThat(fetch("u00044", PREFIXED, id)).isEqualTo(200);
  }

  private Response signIn(String user, String password) {
    return fromThePage()
        .contentType("application/json")
        .body("{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}")
        .post(origin.resolve(SignIn.PATH));
  }

  private int fetch(String user, String cookie, String id) {
    return fromThePage().cookie(cookie, id).get(origin.resolve("/api/user/" + user)).statusCode();
  }

  private static RequestSpecification fromThePage() {
    return given().relaxedHTTPSValidation().header(SignIn.PAGE_HEADER, SignIn.PAGE);
  }

  private static String id(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  /** A certificate for this test alone, made by Java's keytool. */
  public static final class OwnCertificate implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "only-for-this-test";
    private Path folder;

    @Override
    public Map<String, String> start() {
      try {
        folder = Files.createTempDirectory("tls");
        String store = folder.resolve("store.p12").toString();
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made =
            new ProcessBuilder(
                    keytool.toString(),
                    "-genkeypair",
                    "-alias",
                    "test",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store,
                    "-storepass",
                    PASSWORD)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).as("keytool's exit code").isZero();
        return Map.of(
            "quarkus.tls.key-store.p12.path", store,
            "quarkus.tls.key-store.p12.password", PASSWORD,
            "quarkus.http.test-ssl-port", "0");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void stop() {
      try {
        Files.deleteIfExists(folder.resolve("store.p12"));
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
