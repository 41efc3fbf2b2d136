package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever a client writes, a service is asked for one of a few known things. */
final class OutboundPathsFixed extends Property {

  private static final List<String> IDS =
      List.of(
          "..",
          ".",
          "../..",
          "..%2f..%2fq%2fhealth",
          "%2e%2e%2f%2e%2e",
          "..%5c..",
          "u00042%2f..%2fu00043",
          "u00042/../../q/health/ready",
          "%2f%2fevil.example%2f",
          "/evil.example/x",
          "http:%2f%2fevil.example%2f",
          "u00042%3fadmin=true",
          "u00042%23",
          "u00042%0d%0aX-Injected:%20yes",
          "u00042%20HTTP%2f1.1%0d%0aHost:%20evil.example",
          "u00042;x=y",
          "u00042%00",
          "@evil.example",
          "u00042%40evil.example",
          "%25252e%25252e");

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW");

  OutboundPathsFixed() {
    super(
        "outbound-paths-fixed",
        "Dots, encoded slashes, //host, absolute targets and odd methods never change what a"
            + " service is asked for.",
        Property::unlessServices);
  }

  @Override
  void examine(Examination live) throws IOException {
    Set<String> shapes = new LinkedHashSet<>();
    PrivateCall.ofEveryUseCase(live, SignIn.STAFF, Examination.USER)
        .forEach(call -> shapes.add(shape(call)));
    live.require(!shapes.isEmpty(), "no request has reached a service: nothing was tried");
    Map<String, String> staff = live.client().as(SignIn.STAFF);
    for (Route route : live.variant().routes()) {
      for (String id : IDS) {
        tryOut(live, shapes, route.request(id).with(staff));
      }
      RawRequest right = route.request(Examination.USER).with(staff);
      for (String method : METHODS) {
        tryOut(live, shapes, right.withMethod(method));
        tryOut(live, shapes, right.with("X-Http-Method-Override", method));
      }
      for (String before : List.of("http://evil.example", "//evil.example", "/", "/x/..")) {
        tryOut(live, shapes, right.withTarget(before + right.target()));
      }
      for (String host : List.of("evil.example", "evil.example:80", "")) {
        tryOut(live, shapes, right.with("Host", host));
      }
      String sign = right.target().contains("?") ? "&" : "?";
      for (String query : List.of("x=y", "id=u00043", "url=http://evil.example/", "%0d%0ax=y")) {
        tryOut(live, shapes, right.withTarget(right.target() + sign + query));
      }
    }
  }

  private static void tryOut(Examination live, Set<String> shapes, RawRequest request)
      throws IOException {
    PrivateCall.during(
            live.variant(),
            () -> {
              try {
                live.client().api(request);
              } catch (IOException closed) {
                // to hang up is an answer too; what counts is what crossed
              }
            })
        .forEach(
            call ->
                live.require(
                    shapes.contains(shape(call)),
                    "%s asks %s for %s",
                    request,
                    call.service().name(),
                    call.request()));
  }

  /** Where, whom and what a service is asked, any user for any other. */
  private static String shape(PrivateCall call) {
    String host = String.join(",", call.request().all("Host"));
    return "%s %s %s %s"
        .formatted(
            call.service().name(),
            call.request().method(),
            call.request().target().replaceAll("u[0-9]{5}(?=[/?]|$)", "{id}"),
            host);
  }
}
