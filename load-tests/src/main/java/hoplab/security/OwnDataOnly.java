package hoplab.security;

import hoplab.contract.RawResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A user gets the own data and nobody else's. */
final class OwnDataOnly extends Property {

  /** Other users, and texts that a careless reader takes for one. */
  private static final List<String> IDS =
      List.of(
          "u00043",
          "u00001",
          "u10000",
          "%7500043",
          "U00042",
          "u00042%20",
          "u00042;u00043",
          "u00043;u00042",
          "u00042,u00043",
          "u00042%00u00043",
          "u00043%00",
          "u00042%2F..%2Fu00043",
          "u00042/../u00043",
          "./u00043",
          "u00043%3Fx=u00042",
          "staff",
          "*",
          "%25",
          "me");

  private static final List<String> HINTS =
      List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Uri", "X-Http-Method-Override");

  OwnDataOnly() {
    super("own-data-only", "With one user's cookie or token nobody gets another user's data.");
  }

  @Override
  void examine(Examination live) throws IOException {
    Map<String, String> user = live.client().as(Examination.USER);
    for (Route route : live.variant().routes()) {
      RawResponse own = live.client().api(route.request(Examination.USER).with(user));
      live.require(own.isGood(), "%s of the own id is answered with %d", route, own.status());
      for (String id : IDS) {
        for (String method : List.of(route.method(), "HEAD")) {
          RawResponse response = live.client().api(route.request(method, id).with(user));
          boolean another = id.matches("u[0-9]{5}") && method.equals(route.method());
          live.require(
              another ? response.status() == 403 : !response.isGood() && response.status() < 500,
              "%s %s for the user %s is answered with %d",
              method,
              route.path().replace("{id}", id),
              Examination.USER,
              response.status());
        }
      }
      for (String hint : HINTS) {
        RawResponse response =
            live.client()
                .api(
                    route
                        .request(Examination.USER)
                        .with(user)
                        .with(hint, "/api/user/" + Examination.OTHER));
        live.require(
            !response.body().contains(Examination.OTHER),
            "%s makes %s answer another",
            hint,
            route);
      }
    }
  }
}
