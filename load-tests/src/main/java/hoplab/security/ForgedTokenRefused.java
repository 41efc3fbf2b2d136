package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.security.KeyPair;
import java.util.Map;

/** The API takes the tokens that it gave, and no others. */
final class ForgedTokenRefused extends Property {

  ForgedTokenRefused() {
    super(
        "forged-token-refused",
        "The API refuses tokens that are expired, foreign, unsigned, signed otherwise, or shown"
            + " elsewhere than in Authorization.",
        variant ->
            Property.unlessBearerTokens(variant).or(() -> Property.unlessTokenKeys(variant)));
  }

  @Override
  void examine(Examination live) throws IOException {
    KeyPair keys = live.variant().tokenKeys().orElseThrow();
    String shown = live.client().as(SignIn.STAFF).get("Authorization");
    String seen = shown.substring("Bearer ".length());
    String right = ForgedTokens.right(seen, keys);
    for (Route route : live.variant().routes()) {
      RawRequest request = route.request(Examination.USER);
      int good = status(live, request, right);
      live.require(good == 200, "%s with a right token is answered with %d", route, good);
      for (Map.Entry<String, String> forgery : ForgedTokens.of(seen, keys).entrySet()) {
        int status = status(live, request, forgery.getValue());
        live.require(
            status == 401, "%s with %s is answered with %d", route, forgery.getKey(), status);
      }
      String sign = request.target().contains("?") ? "&" : "?";
      for (String name : new String[] {"access_token", "token", "Authorization"}) {
        int status =
            live.client()
                .api(request.withTarget(request.target() + sign + name + "=" + right))
                .status();
        live.require(status == 401, "%s takes a token from ?%s=: %d", route, name, status);
      }
      int basic = live.client().api(request.with("Authorization", right)).status();
      live.require(basic == 401, "%s takes a token without its scheme: %d", route, basic);
    }
  }

  private static int status(Examination live, RawRequest request, String token) throws IOException {
    return live.client().api(request.with("Authorization", "Bearer " + token)).status();
  }
}
