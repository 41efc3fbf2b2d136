package hoplab.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.contract.Dashboard;
import hoplab.contract.Order;
import hoplab.contract.SignIn;
import hoplab.contract.User;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers hold what was agreed on, so that a new column in a database does not become public. */
final class AgreedFieldsOnly extends Property {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Set<Set<String>> SHAPES =
      Set.of(
          fields(User.class),
          fields(Order.class),
          fields(Dashboard.class),
          Set.of("status", "checks"),
          Set.of("name", "status"),
          Set.of("token", "expiresInSeconds"),
          Set.of("apiOrigin", "dashboardShapedBy", "signIn", "framedBy"));

  private static final Set<String> HEADERS =
      Set.of(
          "accept-ranges",
          "allow",
          "cache-control",
          "connection",
          "content-length",
          "content-security-policy",
          "content-type",
          "date",
          "etag",
          "last-modified",
          "retry-after",
          "server-timing",
          "set-cookie",
          "timing-allow-origin",
          "transfer-encoding",
          "vary",
          "www-authenticate",
          "x-content-type-options",
          "x-request-id");

  AgreedFieldsOnly() {
    super(
        "agreed-fields-only",
        "Every JSON object and every header of an answer is one that was agreed on, and no more.");
  }

  @Override
  void examine(Examination live) throws IOException {
    Map<String, String> staff = live.client().as(SignIn.STAFF);
    for (Route route : live.variant().routes()) {
      live.client().api(route.request(Examination.USER).with(staff));
    }
    for (RecordedExchange exchange : live.client().exchanges()) {
      headers(live, exchange);
      if (exchange.response().joined("Content-Type", "").startsWith("application/json")
          && !exchange.request().method().equals("HEAD")) {
        body(live, exchange);
      }
    }
  }

  private static void headers(Examination live, RecordedExchange exchange) {
    for (Map.Entry<String, String> header : exchange.response().headers()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      live.require(
          HEADERS.contains(name) || name.startsWith("access-control-"),
          "%s is answered with the header %s",
          exchange.request(),
          header.getKey());
    }
  }

  private static void body(Examination live, RecordedExchange exchange) {
    try {
      shapes(live, exchange, JSON.readTree(exchange.response().body()));
    } catch (JsonProcessingException e) {
      live.require(false, "%s is answered with broken JSON", exchange.request());
    }
  }

  private static void shapes(Examination live, RecordedExchange exchange, JsonNode node) {
    if (node.isObject()) {
      Set<String> names = new HashSet<>();
      node.fieldNames().forEachRemaining(names::add);
      live.require(
          SHAPES.contains(names), "%s is answered with the fields %s", exchange.request(), names);
    }
    node.forEach(child -> shapes(live, exchange, child));
  }

  private static Set<String> fields(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }
}
