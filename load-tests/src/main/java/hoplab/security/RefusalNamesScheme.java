package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.Map;

/** A client that is refused hears how to show who it is. */
final class RefusalNamesScheme extends Property {

  RefusalNamesScheme() {
    super(
        "refusal-names-scheme",
        "Every 401 of the API carries WWW-Authenticate: Bearer.",
        Property::unlessBearerTokens);
  }

  @Override
  void examine(Examination live) throws IOException {
    for (RawRequest request :
        AttackSurface.everyMethod(AttackSurface.guarded(live.variant(), Examination.USER))) {
      check(live, request, live.client().api(request));
      check(live, request, live.client().api(request.with("Authorization", "Bearer none")));
    }
    RawResponse wrong = live.client().signIn(AttackClient.guessedUser(), "wrong", Map.of());
    check(live, RawRequest.of("POST", SignIn.PATH), wrong);
  }

  private static void check(Examination live, RawRequest request, RawResponse response) {
    live.require(
        response.status() != 401
            || response.joined("WWW-Authenticate", ",").matches("Bearer(\\s.*)?"),
        "%s is answered with 401 and WWW-Authenticate %s",
        request,
        response.all("WWW-Authenticate"));
  }
}
