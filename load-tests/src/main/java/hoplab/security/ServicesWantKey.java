package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A private service answers only who sends the key of the tier that may call it, in its header. */
final class ServicesWantKey extends Property {

  ServicesWantKey() {
    super(
        "services-want-key",
        "A private service refuses every call without the key, or with the key wrong, twice or in"
            + " another place.",
        Property::unlessServices);
  }

  @Override
  void examine(Examination live) throws IOException {
    List<PrivateCall> calls = new ArrayList<>(PrivateCall.ofASignIn(live));
    calls.addAll(PrivateCall.ofEveryUseCase(live, SignIn.STAFF, Examination.USER));
    live.require(!calls.isEmpty(), "no request has reached a service: nothing was tried");
    for (PrivateCall call : PrivateCall.distinct(calls)) {
      Optional<String> header = call.keyHeader(live.variant());
      live.require(
          header.isPresent(),
          "%s is asked for %s without a key",
          call.service().name(),
          call.request());
      if (header.isPresent()) {
        examine(live, call, header.get());
      }
    }
  }

  private static void examine(Examination live, PrivateCall call, String header)
      throws IOException {
    RawRequest right = call.withoutConnectionHeaders();
    String key = right.all(header).get(0);
    RawRequest without = right.without(header);
    int good = call.resend(right).status();
    live.require(good < 400, "%s asked rightly for %s answers %d", name(call), right, good);
    for (Map.Entry<String, RawRequest> wrong : wrong(without, header, key).entrySet()) {
      refused(live, call, wrong.getValue(), wrong.getKey());
    }
    for (String path : List.of("/", "/q/health", "/q/health/ready", "/none", "/../", "/%2e%2e/")) {
      refused(live, call, RawRequest.of(call.request().method(), path), "no key");
    }
    for (String method : AttackSurface.METHODS) {
      RawRequest other = without.withMethod(method);
      refused(live, call, other, "no key");
    }
  }

  private static Map<String, RawRequest> wrong(RawRequest without, String header, String key) {
    Map<String, RawRequest> wrong = new LinkedHashMap<>();
    wrong.put("no key", without);
    wrong.put("an empty key", without.with(header, ""));
    wrong.put("a shorter key", without.with(header, key.substring(1)));
    wrong.put("a longer key", without.with(header, key + "0"));
    String last = key.endsWith("0") ? "1" : "0";
    wrong.put("a wrong key", without.with(header, key.substring(0, key.length() - 1) + last));
    String other =
        key.equals(key.toUpperCase(Locale.ROOT)) ? key + " " + key : key.toUpperCase(Locale.ROOT);
    wrong.put("the key in capitals", without.with(header, other));
    wrong.put("the key twice", without.with(header, key).with(header, key));
    wrong.put("the right key before a wrong", without.with(header, key).with(header, "wrong"));
    wrong.put("a wrong key before the right", without.with(header, "wrong").with(header, key));
    wrong.put("the key twice in one line", without.with(header, key + "," + key));
    for (String place : List.of("Authorization", "X-Key", "Api-Key", "X-Auth-Token")) {
      wrong.put("the key in " + place, without.without(place).with(place, key));
    }
    wrong.put("the key in a cookie", without.with("Cookie", header + "=" + key));
    for (String name : List.of(header, "api-key", "apikey", "key")) {
      String sign = without.target().contains("?") ? "&" : "?";
      wrong.put(
          "the key in ?" + name, without.withTarget(without.target() + sign + name + "=" + key));
    }
    return wrong;
  }

  private static void refused(Examination live, PrivateCall call, RawRequest request, String how)
      throws IOException {
    int status = call.resend(request).status();
    live.require(
        status == 401, "%s asked for %s with %s answers %d", name(call), request, how, status);
  }

  private static String name(PrivateCall call) {
    return call.service().name();
  }
}
