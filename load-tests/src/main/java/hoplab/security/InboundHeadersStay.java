package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client's request says about itself ends at the tier that it calls. */
final class InboundHeadersStay extends Property {

  private static final String MARK = "mark-of-a-client";

  private static final List<String> NAMES =
      List.of(
          "X-Api-Key",
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-User",
          "X-Real-Ip",
          "Via",
          "TE",
          "Keep-Alive",
          "Proxy-Authorization",
          "Proxy-Connection",
          "Trailer",
          "X-Original-URL",
          "X-Http-Method-Override",
          "Referer",
          "Origin",
          "X-Hop");

  InboundHeadersStay() {
    super(
        "inbound-headers-stay",
        "A client's Cookie, Authorization, X-Api-Key, Forwarded and hop-by-hop headers never"
            + " travel to a service.",
        Property::unlessServices);
  }

  @Override
  void examine(Examination live) throws IOException {
    Map<String, String> staff = live.client().as(SignIn.STAFF);
    Map<String, String> marks = new LinkedHashMap<>();
    NAMES.forEach(name -> marks.put(name, MARK + "-" + name));
    if (live.variant().hasSessions()) {
      marks.put("Authorization", "Bearer " + MARK);
    }
    marks.put("Connection", "X-Hop");
    boolean travelled = false;
    for (Route route : live.variant().routes()) {
      for (Map.Entry<String, String> mark : marks.entrySet()) {
        RawRequest request =
            route.request(Examination.USER).with(staff).with(mark.getKey(), mark.getValue());
        RawRequest marked =
            mark.getKey().equals("Connection") ? request.with("X-Hop", MARK) : request;
        List<PrivateCall> calls =
            PrivateCall.during(live.variant(), () -> live.client().api(marked));
        travelled |= !calls.isEmpty();
        calls.forEach(call -> check(live, call, mark.getKey(), staff));
      }
      RawRequest twoCookies = route.request(Examination.USER).with(secondCookie(staff));
      PrivateCall.during(live.variant(), () -> live.client().api(twoCookies))
          .forEach(call -> check(live, call, "Cookie", staff));
    }
    live.require(travelled, "no request has reached a service: nothing was tried");
  }

  /** A second cookie beside the one that says who asks. */
  private static Map<String, String> secondCookie(Map<String, String> staff) {
    Map<String, String> more = new LinkedHashMap<>(staff);
    more.merge("Cookie", "second=" + MARK, (own, other) -> own + "; " + other);
    return more;
  }

  private static void check(
      Examination live, PrivateCall call, String header, Map<String, String> who) {
    String service = call.service().name();
    for (Map.Entry<String, String> sent : call.request().headers()) {
      live.require(
          !sent.getValue().contains(MARK),
          "%s travels to %s as %s",
          header,
          service,
          sent.getKey());
      live.require(!sent.getKey().equalsIgnoreCase("Cookie"), "a cookie travels to %s", service);
      String credential = who.getOrDefault("Cookie", who.get("Authorization"));
      String value = credential.substring(credential.indexOf('=') + 1);
      live.require(
          !sent.getValue().contains(value), "what the client showed travels to %s", service);
    }
    live.require(!call.request().target().contains(MARK), "%s travels in a path", header);
  }
}
