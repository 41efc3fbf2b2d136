package hoplab.security;

import com.fasterxml.jackson.databind.JsonNode;
import hoplab.contract.RawRequest;
import hoplab.contract.SeededShop;
import hoplab.contract.SignIn;
import hoplab.contract.User;
import hoplab.contract.UserId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private service behind the fake bff. */
final class FakeService {

  static final String ISSUER = "hoplab-bff";
  static final String KEY_HEADER = "X-Api-Key";
  private static final Pattern PATH =
      Pattern.compile("/user/(u[0-9]{5})(/orders|/statement\\?months=12)?");

  private final String name;
  private final String key;
  private final Fault fault;
  private final FakeTokens tokens;

  FakeService(String name, String key, Fault fault, FakeTokens tokens) {
    this.name = name;
    this.key = key;
    this.fault = fault;
    this.tokens = tokens;
  }

  FakeResponse answer(RawRequest request) {
    if (fault == Fault.HEALTH_NEEDS_NO_KEY && request.target().equals("/q/health")) {
      return FakeResponse.text(200, "UP");
    }
    if (!hasKey(request)) {
      return FakeResponse.text(401, "Unauthorized");
    }
    if (request.target().equals("/sign-in")) {
      return FakeResponse.json("{}");
    }
    Optional<JsonNode> claims =
        request.all("Authorization").stream()
            .filter(value -> value.startsWith("Bearer "))
            .findFirst()
            .flatMap(value -> tokens.verify(value.substring(7), ISSUER, name));
    if (claims.isEmpty()) {
      return FakeResponse.text(401, "Unauthorized");
    }
    Matcher path = PATH.matcher(request.target());
    if (!path.matches()) {
      return FakeResponse.text(404, "Not Found");
    }
    String user = claims.get().path("sub").asText();
    boolean may = user.equals(SignIn.STAFF) || user.equals(path.group(1));
    if (!may && fault != Fault.SERVICE_IGNORES_WHOSE_TOKEN) {
      return FakeResponse.text(403, "Forbidden");
    }
    return FakeResponse.json(user(path.group(1)));
  }

  private boolean hasKey(RawRequest request) {
    List<String> shown = request.all(KEY_HEADER);
    if (fault == Fault.KEY_IN_THE_QUERY_OPENS && request.target().endsWith("=" + key)) {
      return true;
    }
    return shown.contains(key) && (shown.size() == 1 || fault == Fault.ONE_OF_TWO_KEYS_OPENS);
  }

  static String user(String id) {
    int number = UserId.parse(id).map(one -> Integer.parseInt(one.text().substring(1))).orElse(0);
    if (number < 1 || number > SeededShop.USERS) {
      return "";
    }
    User user = SeededShop.user(number);
    return "{\"id\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"memberSince\":\"%s\"}"
        .formatted(user.id(), user.name(), user.email(), user.memberSince());
  }
}
