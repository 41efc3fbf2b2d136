package hoplab.bearer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.token.TestKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestKeys.class)
class BearerTest {
  private static final String NONE = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");

  @Test
  void takesATokenForTheUserInIt() {
    assertThat(get(signed(good())).statusCode()).isEqualTo(200);
    assertThat(ask("bearer " + signed(good()), "of/u00042").statusCode()).isEqualTo(200);
  }

  @Test
  void showsAUserNobodyElse() {
    String token = "Bearer " + signed(good());
    for (String other : new String[] {"u00043", "U00042", "u00042%20", "staff", "u00042%2F"}) {
      assertThat(ask(token, "of/" + other).statusCode()).as(other).isEqualTo(403);
    }
  }

  @Test
  void closesAResourceThatNamesItsDataOtherwiseToUsers() {
    assertThat(ask("Bearer " + signed(good()), "other/u00042").statusCode()).isEqualTo(403);
    String staff = signed(good().subject("staff").groups(Set.of("staff")));
    assertThat(ask("Bearer " + staff, "other/u00042").statusCode()).isEqualTo(200);
  }

  static Stream<JwtClaimsBuilder> bad() {
    long now = System.currentTimeMillis() / 1000;
    return Stream.of(
        good().issuer("another"),
        good().remove("iss"),
        good().audience("another-tier"),
        good().remove("aud"),
        good().issuedAt(now - 30).expiresAt(now - 1),
        good().issuedAt(now - 3600).expiresAt(now - 3540),
        good().expiresAt(now + 3600),
        good().claim("nbf", now + 30),
        good().remove("sub"),
        good().subject("nobody"),
        good().subject("u00042'"),
        good().remove("groups"),
        good().groups(Set.of()),
        good().groups(Set.of("admin")),
        good().groups(Set.of("user", "staff")));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void refusesATokenThatSaysAnythingElse(JwtClaimsBuilder claims) {
    String token = signed(claims);
    assertThat(get(token).statusCode()).as(token.split("\\.")[1]).isEqualTo(401);
    assertUnauthorized(get(token));
  }

  @Test
  void refusesATokenThatAnotherKeySigned() {
    assertUnauthorized(get(good().sign(TestKeys.generate().getPrivate())));
  }

  @Test
  void refusesEveryOtherAlgorithm() throws Exception {
    String claims = signed(good()).split("\\.")[1];
    assertUnauthorized(get(NONE + "." + claims + "."));
    assertUnauthorized(get(NONE + "." + claims + "." + signed(good()).split("\\.")[2]));
    assertUnauthorized(get(good().jws().algorithm(SignatureAlgorithm.RS512).sign(key())));
    assertUnauthorized(get(good().jws().algorithm(SignatureAlgorithm.PS256).sign(key())));
    SecretKey publicKeyAsSecret =
        new SecretKeySpec(Base64.getDecoder().decode(TestKeys.publicKey()), "HmacSHA256");
    assertUnauthorized(get(good().sign(publicKeyAsSecret)));
  }

  @Test
  void refusesATokenThatSomebodyChanged() {
    String[] parts = signed(good()).split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    String changed = encoded(claims.replace("u00042", "u00043"));
    Response answer = ask("Bearer " + parts[0] + "." + changed + "." + parts[2], "of/u00043");
    assertUnauthorized(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Basic TOKEN", "TOKEN", "Bearer  TOKEN", "Bearer x"})
  void refusesWhatIsNoBearerToken(String shown) {
    assertUnauthorized(ask(shown.replace("TOKEN", signed(good())), "of/u00042"));
  }

  @Test
  void takesNoTokenFromACookieOrFromTwoHeaders() {
    String token = signed(good());
    assertUnauthorized(given().cookie("Bearer", token).get("/api/of/u00042"));
    assertUnauthorized(given().get("/api/of/u00042?access_token=" + token));
    assertUnauthorized(
        given()
            .header("Authorization", "Bearer " + token)
            .header("Authorization", "Bearer x")
            .get("/api/of/u00042"));
  }

  @Test
  void refusesATokenItHasSeenGoodOnceItsTimeIsOver() throws InterruptedException {
    assertUnauthorized(get("x")); // a test's first request takes seconds on a busy machine
    long endsSeconds = System.currentTimeMillis() / 1000 + 6;
    String token = signed(good().expiresAt(endsSeconds));
    assertThat(get(token).statusCode()).isEqualTo(200);
    TimeUnit.MILLISECONDS.sleep(endsSeconds * 1000 - System.currentTimeMillis());
    assertUnauthorized(get(token));
  }

  @Test
  void refusesATokenThatWasEndedAndNoOther() {
    String token = signed(good());
    String other = signed(good());
    assertThat(get(token).statusCode()).isEqualTo(200);
    given().header("Authorization", "Bearer " + token).post("/api/end");
    assertUnauthorized(get(token));
    assertThat(get(other).statusCode()).isEqualTo(200);
  }

  private static JwtClaimsBuilder good() {
    return Jwt.claims(Map.of())
        .issuer("the-issuer")
        .audience("this-tier")
        .subject("u00042")
        .groups(Set.of("user"))
        .expiresIn(60);
  }

  private static String signed(JwtClaimsBuilder claims) {
    return claims.jws().algorithm(SignatureAlgorithm.RS256).sign(key());
  }

  private static PrivateKey key() {
    try {
      byte[] der = Base64.getDecoder().decode(TestKeys.privateKey());
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static Response get(String token) {
    return ask("Bearer " + token, "of/u00042");
  }

  private static Response ask(String authorization, String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", authorization)
        .get("/api/" + path);
  }

  private static void assertUnauthorized(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body().asString()).isEqualTo("Unauthorized");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }
}
