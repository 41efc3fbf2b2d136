package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.security.KeyPair;
import java.util.Map;
import java.util.Optional;

/** The API takes the tokens that it gave, and no others. */
final class ForgedTokenRefused implements Property {

  @Override
  public String id() {
    return "forged-token-refused";
  }

  @Override
  public String claim() {
    return "The API refuses tokens that are expired, foreign, unsigned, signed otherwise, or shown"
        + " elsewhere than in Authorization.";
  }

  @Override
  public Optional<String> idleFor(Subject subject) {
    return Property.unlessBearerTokens(subject).or(() -> Property.unlessTokenKeys(subject));
  }

  @Override
  public void examine(Examination live) throws IOException {
    KeyPair keys = live.subject().tokenKeys().orElseThrow();
    String shown = live.visitor().as(SignIn.STAFF).get("Authorization");
    String seen = shown.substring("Bearer ".length());
    String right = Forgeries.right(seen, keys);
    for (Route route : live.subject().routes()) {
      Ask ask = route.ask(Examination.USER);
      int good = status(live, ask, right);
      live.require(good == 200, "%s with a right token is answered with %d", route, good);
      for (Map.Entry<String, String> forgery : Forgeries.of(seen, keys).entrySet()) {
        int status = status(live, ask, forgery.getValue());
        live.require(
            status == 401, "%s with %s is answered with %d", route, forgery.getKey(), status);
      }
      String sign = ask.target().contains("?") ? "&" : "?";
      for (String name : new String[] {"access_token", "token", "Authorization"}) {
        int status = live.visitor().api(ask.at(ask.target() + sign + name + "=" + right)).status();
        live.require(status == 401, "%s takes a token from ?%s=: %d", route, name, status);
      }
      int basic = live.visitor().api(ask.with("Authorization", right)).status();
      live.require(basic == 401, "%s takes a token without its scheme: %d", route, basic);
    }
  }

  private static int status(Examination live, Ask ask, String token) throws IOException {
    return live.visitor().api(ask.with("Authorization", "Bearer " + token)).status();
  }
}
