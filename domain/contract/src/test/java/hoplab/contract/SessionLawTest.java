package hoplab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What besides holds where a session behind a cookie says who asks. */
public abstract class SessionLawTest extends SignInLawTest {
  @ParameterizedTest
  @ValueSource(strings = {"none", "Page", "page,page", "page\r\nX-Requested-By: page", "other"})
  void refusesWhatThePageDidNotSendOnEveryRoute(String value) throws IOException {
    Map<String, String> shown = new HashMap<>(signIn().at(api(), "u00042"));
    shown.put(SignIn.PAGE_HEADER, value);
    if (value.equals("none")) {
      shown.remove(SignIn.PAGE_HEADER);
    }
    List<String> more =
        List.of(
            "POST " + SignIn.PATH,
            "POST " + SignIn.OUT,
            "OPTIONS /api/user/%s",
            "DELETE /api/user/%s",
            "GET /api/nowhere",
            "GET /api/user/%s;a=b",
            "GET //api/user/%s",
            "GET /x/../api/user/%s",
            "GET /%%61pi/user/%s");
    for (String route : Stream.concat(routes().stream(), more.stream()).toList()) {
      assertRefused(ask(route, "u00042", shown), 403, "Forbidden", route, value);
    }
    assertThat(ask(routes().get(0), "u00042", signIn().at(api(), "u00042")).status())
        .as("what the page did not send ended no session and changed nothing")
        .isEqualTo(200);
  }

  @Test
  void endsTheSessionThatASignInCarries() throws IOException {
    Map<String, String> before = new HashMap<>(at("u00044"));
    before.put("Content-Type", JSON);
    String body = "{\"user\":\"u00045\",\"password\":\"shop-45\"}";
    assertThat(
            RawRequest.of("POST", SignIn.PATH).with(before).withBody(body).sendTo(api()).status())
        .isEqualTo(204);
    assertUnauthorized(ask(routes().get(0), "u00044", before), "the session before");
  }

  @Test
  void doesNotTakeASessionIdThatTheClientChose() throws IOException {
    String name = cookieName(at("u00046"));
    Map<String, String> chosen =
        Map.of("Cookie", name + "=chosen", "Content-Type", JSON, SignIn.PAGE_HEADER, SignIn.PAGE);
    String body = "{\"user\":\"u00046\",\"password\":\"shop-46\"}";
    RawResponse answer =
        RawRequest.of("POST", SignIn.PATH).with(chosen).withBody(body).sendTo(api());
    assertThat(answer.joined("Set-Cookie", ", "))
        .matches(name + "=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
    assertUnauthorized(ask(routes().get(0), "u00046", chosen), "a chosen id");
  }

  /** A browser sends a cookie to every port of a machine, and keeps one of each name. */
  @Test
  void sharesTheNameOfItsCookieWithNoOtherVariant() {
    assertThat(cookieName(at("u00054"))).isEqualTo(cookieName());
  }

  /** The name that this variant alone gives its cookie. */
  protected abstract String cookieName();

  static String cookieName(Map<String, String> credentials) {
    return credentials.get("Cookie").split("=", 2)[0];
  }
}
