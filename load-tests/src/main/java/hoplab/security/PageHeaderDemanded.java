package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A foreign page can make a browser send the cookie, but not this header. */
final class PageHeaderDemanded extends Property {

  private static final List<String> WRONG =
      List.of("", "Page", "page2", "pag", "XMLHttpRequest", "page, page", "true", "page;");

  PageHeaderDemanded() {
    super(
        "page-header-demanded",
        "Without exactly one X-Requested-By: page no route of the API does anything, whatever the"
            + " method.",
        Property::unlessSessions);
  }

  @Override
  void examine(Examination live) throws IOException {
    AttackClient client = live.client();
    Map<String, String> cookie = Map.of("Cookie", client.as(SignIn.STAFF).get("Cookie"));
    List<RawRequest> routes = AttackSurface.api(live.variant(), Examination.USER);
    for (RawRequest request : AttackSurface.everyMethod(routes)) {
      refused(live, request.with(cookie), "without the header");
    }
    for (RawRequest route : routes) {
      RawRequest request = route.with(cookie);
      for (String wrong : WRONG) {
        refused(live, request.with(SignIn.PAGE_HEADER, wrong), "with '" + wrong + "'");
      }
      RawRequest right = request.with(SignIn.PAGE_HEADER, SignIn.PAGE);
      refused(live, right.with(SignIn.PAGE_HEADER, SignIn.PAGE), "with the header twice");
      refused(live, right.with(SignIn.PAGE_HEADER, "x"), "with a second header");
    }
    RawResponse signedIn =
        refused(
            live,
            SignIn.request(SignIn.STAFF, SignIn.password(SignIn.STAFF)),
            "without the header");
    live.require(
        signedIn.all("Set-Cookie").isEmpty(), "a sign-in without the header begins a session");
    Route first = live.variant().routes().get(0);
    int good =
        client.api(first.request(Examination.USER).with(cookie).with(client.nobody())).status();
    live.require(good == 200, "%s with the header is answered with %d", first, good);
  }

  private static RawResponse refused(Examination live, RawRequest request, String how)
      throws IOException {
    RawResponse response = live.client().api(request);
    live.require(
        response.status() == 403,
        "%s %s is answered with %d, not 403",
        request,
        how,
        response.status());
    return response;
  }
}
