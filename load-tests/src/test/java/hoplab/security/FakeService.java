package hoplab.security;

import com.fasterxml.jackson.databind.JsonNode;
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

  FakeReply answer(Ask ask) {
    if (fault == Fault.HEALTH_NEEDS_NO_KEY && ask.target().equals("/q/health")) {
      return FakeReply.text(200, "UP");
    }
    if (!hasKey(ask)) {
      return FakeReply.text(401, "Unauthorized");
    }
    if (ask.target().equals("/sign-in")) {
      return FakeReply.json("{}");
    }
    Optional<JsonNode> claims =
        FakeDoor.values(ask, "Authorization").stream()
            .filter(value -> value.startsWith("Bearer "))
            .findFirst()
            .flatMap(value -> tokens.verify(value.substring(7), ISSUER, name));
    if (claims.isEmpty()) {
      return FakeReply.text(401, "Unauthorized");
    }
    Matcher path = PATH.matcher(ask.target());
    if (!path.matches()) {
      return FakeReply.text(404, "Not Found");
    }
    String user = claims.get().path("sub").asText();
    boolean may = user.equals(SignIn.STAFF) || user.equals(path.group(1));
    if (!may && fault != Fault.SERVICE_IGNORES_WHOSE_TOKEN) {
      return FakeReply.text(403, "Forbidden");
    }
    return FakeReply.json(user(path.group(1)));
  }

  private boolean hasKey(Ask ask) {
    List<String> shown = FakeDoor.values(ask, KEY_HEADER);
    if (fault == Fault.KEY_IN_THE_QUERY_OPENS && ask.target().endsWith("=" + key)) {
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
