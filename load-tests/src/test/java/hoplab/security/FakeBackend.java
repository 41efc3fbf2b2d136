package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a fake bff does behind its door: it asks its services. */
final class FakeBackend {

  private final URI users;
  private final URI orders;
  private final String key;
  private final Fault fault;
  private final FakeTokens tokens;

  FakeBackend(URI users, URI orders, String key, Fault fault, FakeTokens tokens) {
    this.users = users;
    this.orders = orders;
    this.key = key;
    this.fault = fault;
    this.tokens = tokens;
  }

  FakeResponse answer(RawRequest request, String user, String id, String rest) {
    boolean strange = !id.matches("u[0-9]{5}");
    if (strange && fault != Fault.ID_IS_NOT_CHECKED_ON_THE_WAY) {
      return FakeResponse.text(404, "User not found");
    }
    String asked = strange ? URLDecoder.decode(id, StandardCharsets.ISO_8859_1) : id;
    String query = request.target().contains("?") ? request.target().replaceAll("^[^?]*", "") : "";
    String more = fault == Fault.QUERY_IS_PASSED_ON ? query : "";
    try {
      if (rest.equals("/statement")) {
        boolean twelve = query.equals("?months=12") || query.startsWith("?months=12&");
        return twelve
            ? statement(
                call(
                    orders,
                    "order-service",
                    request,
                    user,
                    "POST",
                    path(asked, "/statement?months=12")))
            : FakeResponse.text(400, hoplab.contract.Months.RULE);
      }
      RawResponse found = call(users, "user-service", request, user, "GET", path(asked, more));
      if (found.status() != 200 || found.body().isEmpty()) {
        return FakeResponse.text(404, "User not found");
      }
      if (rest.equals("/dashboard")) {
        call(orders, "order-service", request, user, "GET", path(asked, "/orders" + more));
        return FakeResponse.json(FakeShop.dashboard(found.body()));
      }
      FakeResponse response = FakeResponse.json(found.body());
      return fault == Fault.INNER_TOKEN_COMES_BACK
          ? response.with("ETag", tokens.mint(FakeService.ISSUER, "user-service", user, 60))
          : response;
    } catch (IOException | IllegalArgumentException e) {
      return FakeResponse.text(404, "User not found");
    }
  }

  /** Tells user-service of a sign-in, as the bff does that has no accounts of its own. */
  void signIn() {
    try {
      RawRequest.json("/sign-in", "{}").with(FakeService.KEY_HEADER, key).sendTo(users);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private RawResponse call(
      URI service, String name, RawRequest from, String user, String method, String target)
      throws IOException {
    RawRequest request =
        RawRequest.of(method, target)
            .with(FakeService.KEY_HEADER, key)
            .with("Authorization", "Bearer " + tokens.mint(FakeService.ISSUER, name, user, 60));
    for (Map.Entry<String, String> header : from.headers()) {
      boolean travels =
          switch (header.getKey().toLowerCase(java.util.Locale.ROOT)) {
            case "cookie" -> fault == Fault.COOKIE_TRAVELS;
            case "x-forwarded-for" -> fault == Fault.FORWARDED_FOR_TRAVELS;
            case "x-hop" -> fault == Fault.HOP_HEADER_TRAVELS;
            case "host" -> fault == Fault.HOST_IS_PASSED_ON;
            default -> false;
          };
      request = travels ? request.with(header.getKey(), header.getValue()) : request;
    }
    return request.sendTo(service);
  }

  private static String path(String id, String rest) {
    return "/user/" + id + rest;
  }

  private static FakeResponse statement(RawResponse response) {
    return response.status() == 200
        ? FakeResponse.of(200, "application/pdf", "%PDF-")
        : FakeResponse.text(404, "User not found");
  }
}
