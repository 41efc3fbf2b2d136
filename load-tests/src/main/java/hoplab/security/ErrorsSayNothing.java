package hoplab.security;

import hoplab.contract.Months;
import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import hoplab.contract.UserNotFound;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A refusal says that it is one, and nothing about what is behind it. */
final class ErrorsSayNothing extends Property {

  private static final int FIRST_ERROR = 400;

  /** What the statuses are called; RFC 9110 and 6585, with the older names of two. */
  private static final Map<Integer, Set<String>> PHRASES =
      Map.ofEntries(
          Map.entry(
              400,
              Set.of(
                  "Bad Request",
                  Months.RULE,
                  "send {\"user\":\"...\",\"password\":\"...\"} as JSON")),
          Map.entry(401, Set.of("Unauthorized")),
          Map.entry(403, Set.of("Forbidden")),
          Map.entry(404, Set.of("Not Found", UserNotFound.BODY)),
          Map.entry(405, Set.of("Method Not Allowed")),
          Map.entry(406, Set.of("Not Acceptable")),
          Map.entry(408, Set.of("Request Timeout")),
          Map.entry(411, Set.of("Length Required")),
          Map.entry(413, Set.of("Request Entity Too Large", "Content Too Large")),
          Map.entry(414, Set.of("Request-URI Too Long", "URI Too Long")),
          Map.entry(415, Set.of("Unsupported Media Type")),
          Map.entry(417, Set.of("Expectation Failed")),
          Map.entry(429, Set.of("Too Many Requests")),
          Map.entry(431, Set.of("Request Header Fields Too Large")),
          Map.entry(500, Set.of("Internal Server Error")),
          Map.entry(501, Set.of("Not Implemented")),
          Map.entry(503, Set.of("Service Unavailable")));

  /** What a page that is an error may say; for 401 it has a form to sign in instead. */
  private static final Map<Integer, String> PAGE_SENTENCES =
      Map.of(
          401, "",
          403, "These are the data of another user: sign in as that user, or as staff.",
          404, "User not found.");

  private static final Pattern ALERT = Pattern.compile("role=\"alert\">([^<]*)<");

  private static final List<String> WRONG_BODIES =
      List.of(
          "{",
          "[]",
          "null",
          "{\"user\":42}",
          "{\"user\":{\"a\":1},\"password\":[]}",
          "{\"user\":\"u00042\"}",
          "{\"user\":\"u00042\",\"password\":null}",
          "<x/>",
          "\u0000",
          "{\"user\":\"" + "x".repeat(2_000) + "\",\"password\":\"\"}");

  ErrorsSayNothing() {
    super(
        "errors-say-nothing",
        "The body of every error is one agreed line, or a page with one; it says nothing about why.");
  }

  @Override
  void examine(Examination live) throws IOException {
    AttackClient client = live.client();
    for (String body : WRONG_BODIES) {
      client.api(RawRequest.json(SignIn.PATH, body).with(client.nobody()));
      for (Route route : live.variant().routes()) {
        RawRequest request = route.request("POST", "u00042");
        client.api(RawRequest.json(request.target(), body).with(client.as(Examination.USER)));
      }
    }
    for (RecordedExchange exchange : client.exchanges()) {
      RawResponse response = exchange.response();
      if (response.status() >= FIRST_ERROR) {
        live.require(
            isAgreed(response),
            "%s is answered with %d and '%s'",
            exchange.request(),
            response.status(),
            response.body().length() <= 80
                ? response.body()
                : response.body().substring(0, 80) + "...");
      }
    }
  }

  /** One line and nothing else, or a page whose one alert is an agreed sentence. */
  private static boolean isAgreed(RawResponse response) {
    List<String> alerts =
        ALERT.matcher(response.body()).results().map(alert -> alert.group(1)).toList();
    return response.body().isEmpty()
        || PHRASES.getOrDefault(response.status(), Set.of()).contains(response.body())
        || response.joined("Content-Type", "").startsWith("text/html")
            && alerts.equals(List.of(PAGE_SENTENCES.getOrDefault(response.status(), "none")));
  }
}
