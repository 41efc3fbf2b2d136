package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.signin.Credentials;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FakeServices.class)
class OutboundTest {
  private static final Pattern SENT =
      Pattern.compile(
          "(Accept )?Authorization (Content-length Content-type )?Host User-agent X-api-key X-request-id");
  private static final String[] HOSTILE = {
    "Cookie", "session=stolen",
    "Authorization", "Bearer stolen",
    "X-Api-Key", "guessed",
    "X-Request-Id", "trace-me",
    "Forwarded", "for=192.0.2.1",
    "X-Forwarded-For", "192.0.2.1",
    "X-Forwarded-Host", "evil.example",
    "Proxy-Authorization", "Basic c3RvbGVu",
    "TE", "trailers",
    "X-Custom", "anything"
  };

  @Inject @RestClient SignInClient users;

  /** Neither call is answered before both are there: one after the other would fail. */
  @Test
  void asksBothServicesAtTheSameTime() throws Exception {
    HttpResponse<String> answer = Bff.get("/api/user/" + FakeServices.MEETING + "/dashboard");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"orders\":0");
  }

  @Test
  void sendsKeyTokenAndRequestIdAndNothingElseOfTheClient() throws Exception {
    HttpResponse<String> answer = Bff.get("/api/user/u00042", HOSTILE);
    String name = answer.body().replaceAll(".*\"name\":\"([^\"]*)\".*", "$1");
    assertThat(name).matches(SENT);
    assertThat(answer.body()).contains("\"email\":\"trace-me\"");
    assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("trace-me");

    HttpResponse<String> statement = Bff.post("/api/user/u00042/statement?months=12", HOSTILE);
    assertThat(statement.statusCode()).isEqualTo(200);
    assertThat(statement.body()).matches(SENT);
  }

  @Test
  void saysWhoAsksInATokenOfItsOwnForOneServiceAndAQuarterOfAnHour() throws Exception {
    String shown = token(HOSTILE);
    assertThat(shown).startsWith("Bearer ey").doesNotContain("stolen");
    String[] parts = shown.substring("Bearer ".length()).split("\\.");
    assertThat(decoded(parts[0])).contains("\"alg\":\"RS256\"");
    String claims = decoded(parts[1]);
    assertThat(claims)
        .contains("\"iss\":\"hoplab-bff\"", "\"aud\":\"user-service\"", "\"sub\":\"staff\"")
        .contains("\"groups\":[\"staff\"]");
    assertThat(number(claims, "exp") - number(claims, "iat")).isEqualTo(900);
    assertThat(token()).as("signed once for several requests").isEqualTo(shown);
  }

  @Test
  void passesOnlyTheFourKnownFactsOn() throws Exception {
    HttpResponse<String> answer = Bff.get("/api/user/u00042");
    assertThat(answer.body()).doesNotContain("passwordHash");
    assertThat(answer.headers().firstValue("X-Api-Key")).isEmpty();
    Bff.assertNoSecret(answer);
  }

  @Test
  void splitsItsTimeByService() throws Exception {
    assertThat(Bff.get("/api/user/u00042/dashboard").headers().firstValue("Server-Timing"))
        .hasValueSatisfying(
            timing ->
                assertThat(timing)
                    .contains("user-service.db;dur=0.125", "user-service.app;dur=0.250")
                    .contains("user-service.db-wait;dur=0.062")
                    .contains("order-service.db;dur=0.125", "order-service.app;dur=0.250")
                    .startsWith("db;dur=0.000, upstream;dur=")
                    .doesNotStartWith("db;dur=0.000, upstream;dur=0.000"));
  }

  /** A hop to a worker thread and back would cost two wake-ups. */
  @ParameterizedTest
  @ValueSource(strings = {"u00042", "u00404", "u00503"})
  void takesAnAnswerOnTheEventLoop(String user) throws Throwable {
    String thread =
        VertxContextSupport.subscribeAndAwait(
            () ->
                Upstream.call(users.signIn(new Credentials(user, "x")))
                    .onItemOrFailure()
                    .transform((account, failure) -> Thread.currentThread().getName()));
    assertThat(thread).startsWith("vert.x-eventloop-thread");
  }

  /** The services that are played here know everybody, so a 404 was given by the bff itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "u0004",
        "u000042",
        "..",
        "u00042%2F..",
        "%2e%2e%2fadmin",
        "u00042%3Fx=1",
        "u00042%23"
      })
  void asksNobodyAboutAnIdThatCannotBeOne(String id) throws Exception {
    for (String rest : new String[] {"", "/dashboard"}) {
      assertThat(Bff.get("/api/user/" + id + rest).statusCode()).isEqualTo(404);
    }
  }

  private static String token(String... headers) throws Exception {
    String body = Bff.get("/api/user/" + FakeServices.TOKEN, headers).body();
    return body.replaceAll(".*\"name\":\"([^\"]*)\".*", "$1");
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static long number(String claims, String name) {
    return Long.parseLong(claims.replaceAll(".*\"" + name + "\":([0-9]+).*", "$1"));
  }
}
