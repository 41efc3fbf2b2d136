package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** No page of a foreign origin may read a response. */
final class ForeignOriginRefused extends Property {

  private static final String APPROVAL = "Access-Control-Allow-Origin";

  ForeignOriginRefused() {
    super(
        "foreign-origin-refused",
        "No answer allows a page of a foreign origin to read it, and none allows every origin.");
  }

  @Override
  void examine(Examination live) throws IOException {
    AttackClient client = live.client();
    List<Map<String, String>> identities = List.of(client.nobody(), client.as(Examination.USER));
    for (String origin : origins(live.variant())) {
      for (Map<String, String> who : identities) {
        for (RawRequest request : AttackSurface.api(live.variant(), Examination.USER)) {
          for (String method : List.of(request.method(), "OPTIONS")) {
            RawRequest same = request.withMethod(method);
            if (!request.target().equals(SignIn.OUT)) {
              check(live, same, client.api(from(origin, same).with(who)), origin);
            }
          }
        }
      }
      for (String file : List.of("/", "/settings.json")) {
        RawRequest request = RawRequest.of("GET", file);
        check(live, request, client.page(from(origin, request)), origin);
      }
    }
  }

  private static RawRequest from(String origin, RawRequest request) {
    return request
        .with("Origin", origin)
        .with("Access-Control-Request-Method", "GET")
        .with("Access-Control-Request-Headers", "authorization,x-requested-by");
  }

  private static void check(
      Examination live, RawRequest request, RawResponse response, String origin) {
    for (String allowed : response.all(APPROVAL)) {
      live.require(
          !allowed.equalsIgnoreCase(origin) && !allowed.equals("*"),
          "%s from %s is answered with %s: %s",
          request,
          origin,
          APPROVAL,
          allowed);
    }
  }

  /** Strangers, and neighbours that a careless comparison lets through. */
  private static List<String> origins(VariantUnderTest variant) {
    List<String> origins = new ArrayList<>(List.of("http://evil.example", "null"));
    URI page = variant.page().orElse(variant.api());
    origins.add(page + ".evil.example");
    origins.add(page + "1");
    origins.add("https" + page.toString().substring("http".length()));
    origins.add("http://evil." + page.getAuthority());
    origins.add("http://" + page.getHost());
    origins.add("http://evil.example#" + page);
    return origins;
  }
}
