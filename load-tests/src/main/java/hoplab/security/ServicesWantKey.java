package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A private service opens to the key of the tier that may call it, in its one place. */
final class ServicesWantKey implements Property {

  @Override
  public String id() {
    return "services-want-key";
  }

  @Override
  public String claim() {
    return "A private service refuses every call without the key, or with the key wrong, twice or in"
        + " another place.";
  }

  @Override
  public Optional<String> idleFor(Subject subject) {
    return Property.unlessServices(subject);
  }

  @Override
  public void examine(Examination live) throws IOException {
    List<PrivateCall> calls = new ArrayList<>(PrivateCall.ofASignIn(live));
    calls.addAll(PrivateCall.ofEveryUseCase(live, SignIn.STAFF, Examination.USER));
    live.require(!calls.isEmpty(), "no request has reached a service: nothing was tried");
    for (PrivateCall call : PrivateCall.distinct(calls)) {
      Optional<String> header = call.keyHeader(live.subject());
      live.require(
          header.isPresent(),
          "%s is asked for %s without a key",
          call.service().name(),
          call.ask());
      if (header.isPresent()) {
        examine(live, call, header.get());
      }
    }
  }

  private static void examine(Examination live, PrivateCall call, String header)
      throws IOException {
    Ask right = call.alone();
    String key = value(right, header);
    Ask without = right.without(header);
    int good = call.again(right).status();
    live.require(good < 400, "%s asked rightly for %s answers %d", name(call), right, good);
    for (Map.Entry<String, Ask> wrong : wrong(without, header, key).entrySet()) {
      refused(live, call, wrong.getValue(), wrong.getKey());
    }
    for (String path : List.of("/", "/q/health", "/q/health/ready", "/none", "/../", "/%2e%2e/")) {
      refused(live, call, Ask.of(call.ask().method(), path), "no key");
    }
    for (String method : Sweep.METHODS) {
      Ask other = new Ask(method, without.target(), without.headers(), without.body());
      refused(live, call, other, "no key");
    }
  }

  private static Map<String, Ask> wrong(Ask without, String header, String key) {
    Map<String, Ask> wrong = new LinkedHashMap<>();
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
      wrong.put("the key in ?" + name, without.at(without.target() + sign + name + "=" + key));
    }
    return wrong;
  }

  private static void refused(Examination live, PrivateCall call, Ask ask, String how)
      throws IOException {
    int status = call.again(ask).status();
    live.require(status == 401, "%s asked for %s with %s answers %d", name(call), ask, how, status);
  }

  private static String value(Ask ask, String header) {
    return ask.headers().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(header))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static String name(PrivateCall call) {
    return call.service().name();
  }
}
