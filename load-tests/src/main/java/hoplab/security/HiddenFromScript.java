package hoplab.security;

import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** A script that got into the page cannot carry the credential away. */
final class HiddenFromScript extends Property {

  HiddenFromScript() {
    super("hidden-from-script", "No script of the page can read what says who asks.");
  }

  @Override
  void examine(Examination live) throws IOException {
    RawResponse response =
        live.client().signIn(Examination.USER, SignIn.password(Examination.USER), Map.of());
    live.require(response.body().isEmpty(), "the answer to a sign-in has a body to read");
    for (String cookie : response.all("Set-Cookie")) {
      live.require(
          cookie.toLowerCase(Locale.ROOT).matches(".*;\\s*httponly\\s*(;.*)?"),
          "the cookie is not HttpOnly");
    }
    String id = SignIn.cookie(response).split("=", 2)[1];
    for (RecordedExchange exchange : live.client().exchanges()) {
      live.require(
          !exchange.response().body().contains(id),
          "%s answers with the cookie's value",
          exchange.request());
    }
  }
}
