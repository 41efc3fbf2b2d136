package hoplab.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.contract.RawRequest;
import hoplab.contract.SignIn;
import hoplab.contract.UserId;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Sign-in, sign-out and who asks. */
final class FakeSignIn {

  static final String ISSUER = "hoplab-api";
  private static final String COOKIE = "fake-session=";
  private static final int MOST_FAILURES = 5;

  private final FakeKind kind;
  private final Fault fault;
  private final FakeTokens tokens;
  private final Map<String, String> userBySession = new ConcurrentHashMap<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();

  FakeSignIn(FakeKind kind, Fault fault, FakeTokens tokens) {
    this.kind = kind;
    this.fault = fault;
    this.tokens = tokens;
  }

  FakeResponse signIn(RawRequest request) {
    JsonNode json;
    try {
      json = new JsonMapper().readTree(request.body());
    } catch (IOException e) {
      json = null;
    }
    if (json == null
        || !json.path("user").isTextual()
        || !json.path("password").isTextual()
        || request.body().length() > 1024) {
      String form = "send {\"user\":\"...\",\"password\":\"...\"} as JSON";
      return FakeResponse.text(400, fault == Fault.ERROR_SAYS_WHY ? form + ", not that" : form);
    }
    String user = json.path("user").asText();
    boolean known = user.equals(SignIn.STAFF) || UserId.parse(user).isPresent();
    if (fault == null || known && fault == Fault.UNKNOWN_USERS_ARE_QUICK) {
      hash(); // the other faults are about something else, and are to be quick
    }
    boolean right = known && SignIn.password(user).equals(json.path("password").asText());
    String guesser = fault == Fault.EVERY_ADDRESS_IS_LIMITED ? user : user + from(request);
    boolean limited =
        failures.getOrDefault(guesser, 0) >= MOST_FAILURES
            && fault != Fault.GUESSING_IS_FREE
            && !(right && fault == Fault.RIGHT_GUESS_PASSES);
    boolean besides =
        fault == Fault.OTHERS_ARE_LIMITED_TOO
            && user.equals(Examination.OTHER)
            && failures.values().stream().anyMatch(count -> count >= MOST_FAILURES)
            && failures.putIfAbsent(guesser, 0) == null;
    if (limited || besides) {
      FakeResponse refusal = FakeResponse.text(429, "Too Many Requests");
      return fault == Fault.NO_RETRY_AFTER ? refusal : refusal.with("Retry-After", "42");
    }
    if (!right) {
      failures.merge(guesser, 1, Integer::sum);
      return !known && fault == Fault.UNKNOWN_USERS_ARE_NAMED
          ? FakeResponse.text(404, "User not found")
          : unauthorized();
    }
    return kind.signIn == SignIn.SESSION ? session(request, user) : token(user);
  }

  /** Who asks, if they have signed in. */
  Optional<String> who(RawRequest request) {
    if (kind.signIn == SignIn.SESSION) {
      return cookie(request).map(userBySession::get);
    }
    if (fault == Fault.A_BASIC_PASSWORD_OPENS
        && request.all("Authorization").stream().anyMatch(value -> value.startsWith("Basic "))) {
      return Optional.of(SignIn.STAFF);
    }
    return shownToken(request)
        .filter(text -> !ended.contains(text))
        .flatMap(text -> tokens.verify(text, ISSUER, ISSUER))
        .map(claims -> claims.path("sub").asText());
  }

  private String from(RawRequest request) {
    List<String> claimed = request.all("X-Forwarded-For");
    return fault == Fault.A_CLAIMED_ADDRESS_COUNTS && !claimed.isEmpty()
        ? claimed.get(0)
        : request.all(FakeServer.PEER).get(0);
  }

  FakeResponse signOut(RawRequest request) {
    if (kind.signIn == SignIn.SESSION) {
      if (fault != Fault.SESSION_OUTLIVES_SIGN_OUT) {
        cookie(request).ifPresent(userBySession::remove);
      }
      FakeResponse done = FakeResponse.empty(204);
      return fault == Fault.COOKIE_STAYS_AT_SIGN_OUT
          ? done
          : done.with("Set-Cookie", COOKIE + "; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    }
    if (fault != Fault.TOKEN_OUTLIVES_SIGN_OUT) {
      shownToken(request).ifPresent(ended::add);
    }
    return FakeResponse.empty(204);
  }

  FakeResponse unauthorized() {
    FakeResponse refusal = FakeResponse.text(401, "Unauthorized");
    return kind == FakeKind.BEARER && fault != Fault.NO_SCHEME_IS_NAMED
        ? refusal.with("WWW-Authenticate", "Bearer")
        : refusal;
  }

  private FakeResponse session(RawRequest request, String user) {
    Optional<String> old = cookie(request);
    if (fault != Fault.OLD_SESSION_STAYS) {
      old.ifPresent(userBySession::remove);
    }
    String id =
        fault == Fault.CHOSEN_SESSION_IS_ADOPTED && old.isPresent()
            ? old.get()
            : random(fault == Fault.SESSION_IS_SHORT ? 8 : 32);
    userBySession.put(id, user);
    String attributes = "; Path=/";
    attributes += fault == Fault.SCRIPT_READS_THE_COOKIE ? "" : "; HttpOnly";
    attributes += fault == Fault.COOKIE_IS_LAX ? "; SameSite=Lax" : "; SameSite=Strict";
    attributes += fault == Fault.COOKIE_HAS_A_DOMAIN ? "; Domain=localhost" : "";
    FakeResponse response = FakeResponse.empty(204).with("Set-Cookie", COOKIE + id + attributes);
    return fault == Fault.SIGN_IN_TELLS_THE_SESSION ? response.saying("session " + id) : response;
  }

  private FakeResponse token(String user) {
    String token = tokens.mint(ISSUER, ISSUER, user, 900);
    return FakeResponse.json("{\"token\":\"%s\",\"expiresInSeconds\":900}".formatted(token));
  }

  private Optional<String> shownToken(RawRequest request) {
    Optional<String> header =
        request.all("Authorization").stream()
            .filter(value -> value.startsWith("Bearer "))
            .map(value -> value.substring("Bearer ".length()))
            .findFirst();
    if (fault == Fault.TOKEN_IN_A_COOKIE_OPENS) {
      return header.or(
          () -> request.all("Cookie").stream().map(c -> c.split("=", 2)[1]).findFirst());
    }
    String query = "access_token=";
    int at = request.target().indexOf(query);
    return fault == Fault.TOKEN_IN_THE_QUERY_OPENS && at > 0
        ? Optional.of(request.target().substring(at + query.length()))
        : header;
  }

  private static Optional<String> cookie(RawRequest request) {
    return request.all("Cookie").stream()
        .flatMap(line -> List.of(line.split("; ")).stream())
        .filter(one -> one.startsWith(COOKIE))
        .map(one -> one.substring(COOKIE.length()))
        .findFirst();
  }

  private static String random(int bytes) {
    byte[] id = new byte[bytes];
    new SecureRandom().nextBytes(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }

  /** Takes about as long as a hash has to. */
  private static void hash() {
    try {
      SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec("guess".toCharArray(), new byte[16], 50_000, 256));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
