package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;

/** A private service believes its caller about the user only with a signed token for itself. */
final class ServicesWantToken extends Property {

  ServicesWantToken() {
    super(
        "services-want-token",
        "A private service answers for a user only with that user's fresh token, signed for it by"
            + " the tier that may call it.",
        variant -> Property.unlessServices(variant).or(() -> Property.unlessTokenKeys(variant)));
  }

  @Override
  void examine(Examination live) throws IOException {
    KeyPair keys = live.variant().tokenKeys().orElseThrow();
    List<PrivateCall> calls =
        PrivateCall.distinct(PrivateCall.ofEveryUseCase(live, Examination.USER, Examination.USER));
    live.require(!calls.isEmpty(), "no request has reached a service: nothing was tried");
    for (PrivateCall call : calls) {
      live.require(
          call.token().isPresent(),
          "%s is asked for %s without a token",
          call.service().name(),
          call.request());
      if (call.token().isPresent()) {
        forgeries(live, call, call.token().get(), keys);
        others(live, call, call.token().get(), keys);
      }
    }
    for (PrivateCall call : calls) {
      calls.stream()
          .filter(other -> !other.service().name().equals(call.service().name()))
          .flatMap(other -> other.token().stream())
          .findFirst()
          .ifPresent(
              token ->
                  refused(
                      live, call, call.withoutConnectionHeaders(), token, "another's token", 401));
    }
  }

  private static void forgeries(Examination live, PrivateCall call, String token, KeyPair keys) {
    RawRequest request = call.withoutConnectionHeaders();
    refused(live, call, request, ForgedTokens.right(token, keys), "a right token", 200);
    for (Map.Entry<String, String> forgery : ForgedTokens.of(token, keys).entrySet()) {
      refused(live, call, request, forgery.getValue(), forgery.getKey(), 401);
    }
  }

  /** A right token of one user does not open another's data, while one of staff does. */
  private static void others(Examination live, PrivateCall call, String token, KeyPair keys) {
    RawRequest request = call.withoutConnectionHeaders();
    RawRequest other = aboutAnother(request);
    if (!other.target().equals(request.target())) {
      String right = ForgedTokens.right(token, keys);
      refused(live, call, other, right, Examination.USER + "'s token", 403);
      String staff =
          Token.parse(right)
              .with(c -> c.put("sub", SignIn.STAFF).putArray("groups").add(SignIn.STAFF))
              .signed(keys.getPrivate());
      refused(live, call, other, staff, "a token of staff", 200);
    }
  }

  /** The same about another user, in target and body. */
  private static RawRequest aboutAnother(RawRequest request) {
    return new RawRequest(
        request.method(),
        request.target().replace(Examination.USER, Examination.OTHER),
        request.headers(),
        request.body().replace(Examination.USER, Examination.OTHER));
  }

  private static void refused(
      Examination live,
      PrivateCall call,
      RawRequest request,
      String token,
      String what,
      int expected) {
    RawRequest shown = request.without("Authorization");
    String name = call.service().name();
    try {
      RawRequest asked = token.isEmpty() ? shown : shown.with("Authorization", "Bearer " + token);
      int status = call.resend(asked).status();
      live.require(
          status == expected, "%s asked for %s with %s answers %d", name, request, what, status);
    } catch (IOException e) {
      live.require(false, "%s asked for %s with %s: %s", name, request, what, e.getMessage());
    }
  }
}
