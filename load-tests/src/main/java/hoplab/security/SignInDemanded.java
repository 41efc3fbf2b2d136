package hoplab.security;

import hoplab.contract.RawRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The API answers nobody who has not signed in. */
final class SignInDemanded extends Property {

  SignInDemanded() {
    super(
        "sign-in-demanded",
        "Whoever has not signed in is refused on every route of the API, with every method.");
  }

  @Override
  void examine(Examination live) throws IOException {
    VariantUnderTest variant = live.variant();
    Map<String, Map<String, String>> strangers = new LinkedHashMap<>();
    strangers.put("nobody", Map.of());
    strangers.put("a made-up bearer token", Map.of("Authorization", "Bearer made.up.token"));
    strangers.put("a basic password", Map.of("Authorization", "Basic c3RhZmY6c2hvcC1zdGFmZg=="));
    Map<String, String> user = live.client().as(Examination.USER);
    String cookie = (variant.hasSessions() ? AttackClient.cookieName(user) : "session") + "=";
    strangers.put("an empty cookie", Map.of("Cookie", cookie));
    strangers.put("a made-up cookie", Map.of("Cookie", cookie + "A".repeat(43)));
    strangers.put("a name in a header", Map.of("X-User", "staff", "X-Forwarded-User", "staff"));
    for (Map.Entry<String, Map<String, String>> stranger : strangers.entrySet()) {
      for (RawRequest request :
          AttackSurface.everyMethod(AttackSurface.guarded(variant, Examination.USER))) {
        if (request.method().equals("OPTIONS") && variant.hasPageOfAnotherOrigin()) {
          continue; // a browser asks so before it may say who asks
        }
        int status =
            live.client()
                .api(request.with(live.client().nobody()).with(stranger.getValue()))
                .status();
        live.require(
            status == 401,
            "%s with %s is answered with %d, not 401",
            request,
            stranger.getKey(),
            status);
      }
    }
  }
}
