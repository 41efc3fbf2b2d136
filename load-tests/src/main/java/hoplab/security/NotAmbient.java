package hoplab.security;

import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.Map;

/** The browser sends what says who asks only where the page's script puts it. */
final class NotAmbient extends Property {

  NotAmbient() {
    super(
        "not-ambient",
        "The browser sends what says who asks nowhere of its own accord, whatever the port.");
  }

  @Override
  void examine(Examination live) throws IOException {
    AttackClient client = live.client();
    RawResponse signedIn =
        client.signIn(Examination.USER, SignIn.password(Examination.USER), Map.of());
    live.require(signedIn.all("Set-Cookie").isEmpty(), "a sign-in sets a cookie");
    String shown = SignIn.BEARER.credentials(signedIn).get("Authorization");
    String token = shown.substring(shown.indexOf(' ') + 1);
    for (Route route : live.variant().routes()) {
      for (String name : new String[] {"token", "session", "Authorization", "Bearer"}) {
        int status =
            client.api(route.request(Examination.USER).with("Cookie", name + "=" + token)).status();
        live.require(status == 401, "%s takes the token from a cookie: %d", route, status);
      }
    }
  }
}
