package hoplab.security;

import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cookie goes as little about as a cookie can. */
final class CookieAttributes extends Property {

  CookieAttributes() {
    super(
        "cookie-attributes",
        "The cookie is SameSite=Strict, has the path /, no Domain and no lifetime, and over TLS is"
            + " Secure and named __Host-.",
        Property::unlessSessions);
  }

  @Override
  void examine(Examination live) throws IOException {
    RawResponse response =
        live.client().signIn(Examination.USER, SignIn.password(Examination.USER), Map.of());
    List<String> cookies = response.all("Set-Cookie");
    live.require(cookies.size() == 1, "a sign-in sets %d cookies", cookies.size());
    for (String cookie : cookies) {
      List<String> attributes =
          Arrays.stream(cookie.toLowerCase(Locale.ROOT).split(";"))
              .skip(1)
              .map(String::strip)
              .toList();
      has(live, attributes, "samesite=strict");
      has(live, attributes, "path=/");
      for (String attribute : attributes) {
        live.require(
            !attribute.matches("(domain|expires|max-age)=.*"), "the cookie has %s", attribute);
      }
      if ("https".equals(live.variant().api().getScheme())) {
        has(live, attributes, "secure");
        live.require(cookie.startsWith("__Host-"), "the cookie's name lacks the prefix __Host-");
      }
    }
  }

  private static void has(Examination live, List<String> attributes, String attribute) {
    live.require(attributes.contains(attribute), "the cookie lacks %s", attribute);
  }
}
