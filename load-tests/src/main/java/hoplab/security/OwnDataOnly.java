package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern EMAIL = Pattern.compile("\"email\":\"([^\"]+)\"");

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
    if (live.variant().page().isPresent()) {
      pageOf(live, user);
    }
  }

  /** A page may be rendered with the data in it, for the user that its query names. */
  private static void pageOf(Examination live, Map<String, String> user) throws IOException {
    RawResponse other =
        live.client()
            .api(
                live.variant()
                    .routes()
                    .get(0)
                    .request(Examination.OTHER)
                    .with(live.client().as(SignIn.STAFF)));
    Matcher email = EMAIL.matcher(other.body());
    if (!email.find()) {
      live.require(false, "staff does not see the email of %s", Examination.OTHER);
      return;
    }
    for (Map<String, String> who : List.of(user, live.client().nobody())) {
      RawRequest page = RawRequest.of("GET", "/?id=" + Examination.OTHER).with(who);
      live.require(
          !live.client().page(page).body().contains(email.group(1)),
          "%s shows the page of another user",
          page);
    }
  }
}
