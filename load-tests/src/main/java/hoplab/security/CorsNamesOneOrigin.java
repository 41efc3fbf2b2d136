package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page, and only it, may reach the API across origins, and read its refusals. */
final class CorsNamesOneOrigin extends Property {

  private static final List<String> EXPOSED =
      List.of("retry-after", "server-timing", "x-request-id");

  CorsNamesOneOrigin() {
    super(
        "cors-names-one-origin",
        "CORS approves the page's origin and says Vary: Origin; a preflight needs no sign-in, and"
            + " the page may read refusals.",
        variant ->
            variant.hasPageOfAnotherOrigin()
                ? Optional.empty()
                : Optional.of("page and API have one origin"));
  }

  @Override
  void examine(Examination live) throws IOException {
    String page = live.variant().page().orElseThrow().toString();
    AttackClient client = live.client();
    for (RawRequest request : AttackSurface.api(live.variant(), Examination.USER)) {
      preflight(live, request, page);
      if (request.target().equals(SignIn.OUT)) {
        continue;
      }
      for (Map<String, String> who : List.of(client.nobody(), client.as(Examination.OTHER))) {
        RawResponse response = client.api(request.with("Origin", page).with(who));
        approved(live, request, response, page);
        String exposed =
            response.joined("Access-Control-Expose-Headers", ",").toLowerCase(Locale.ROOT);
        live.require(
            List.of(exposed.split("[, ]+")).containsAll(EXPOSED),
            "%s, answered with %d, exposes '%s' only",
            request,
            response.status(),
            exposed);
        varies(live, request, client.api(request.with(who)));
        varies(live, request, client.api(request.with(who).with("Origin", "http://evil.example")));
      }
    }
  }

  private static void preflight(Examination live, RawRequest request, String page)
      throws IOException {
    RawRequest preflight =
        RawRequest.of("OPTIONS", request.target())
            .with("Origin", page)
            .with("Access-Control-Request-Method", request.method())
            .with("Access-Control-Request-Headers", "authorization");
    RawResponse response = live.client().api(preflight);
    live.require(
        response.isGood(), "%s, a preflight, is answered with %d", preflight, response.status());
    approved(live, preflight, response, page);
    live.require(
        response
            .joined("Access-Control-Allow-Headers", ",")
            .toLowerCase(Locale.ROOT)
            .contains("authorization"),
        "%s does not allow Authorization",
        preflight);
    live.require(
        response.joined("Access-Control-Allow-Methods", ",").contains(request.method()),
        "%s does not allow %s",
        preflight,
        request.method());
  }

  private static void approved(
      Examination live, RawRequest request, RawResponse response, String page) {
    live.require(
        response.all("Access-Control-Allow-Origin").equals(List.of(page)),
        "%s of the page, answered with %d, is approved for %s",
        request,
        response.status(),
        response.all("Access-Control-Allow-Origin"));
    varies(live, request, response);
  }

  private static void varies(Examination live, RawRequest request, RawResponse response) {
    live.require(
        response.joined("Vary", ",").toLowerCase(Locale.ROOT).contains("origin"),
        "%s, answered with %d, does not say Vary: Origin",
        request,
        response.status());
  }
}
