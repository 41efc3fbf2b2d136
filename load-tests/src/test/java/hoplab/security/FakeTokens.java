package hoplab.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Mints tokens and verifies them, rightly unless there is a fault. */
final class FakeTokens {

  private static final JsonMapper JSON = new JsonMapper();

  private final KeyPair keys;
  private final Fault fault; // null for none

  FakeTokens(KeyPair keys, Fault fault) {
    this.keys = keys;
    this.fault = fault;
  }

  String mint(String issuer, String audience, String user, long seconds) {
    long now = Instant.now().getEpochSecond();
    ObjectNode claims =
        JSON.createObjectNode()
            .put("iss", issuer)
            .put("aud", audience)
            .put("sub", user)
            .put("iat", now)
            .put("exp", now + seconds)
            .put("jti", UUID.randomUUID().toString());
    claims.putArray("groups").add(user.equals("staff") ? "staff" : "user");
    return new Token(JSON.createObjectNode().put("typ", "JWT").put("alg", "RS256"), claims, "")
        .signed(keys.getPrivate());
  }

  /** The claims of a token that is right, or that the fault lets pass. */
  Optional<JsonNode> verify(String text, String issuer, String audience) {
    Token token;
    try {
      token = Token.parse(text);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
    JsonNode claims = token.claims();
    boolean fresh = claims.path("exp").asLong() > Instant.now().getEpochSecond();
    boolean good =
        signed(token, text)
            && (fresh || is(Fault.EXPIRED_TOKEN_OPENS) || is(Fault.SERVICE_TAKES_EXPIRED_TOKENS))
            && (claims.path("iss").asText().equals(issuer) || is(Fault.ANY_ISSUER_OPENS))
            && (claims.path("aud").asText().equals(audience)
                || is(Fault.ANY_AUDIENCE_OPENS)
                || is(Fault.SERVICE_TAKES_ANOTHER_AUDIENCE));
    return good ? Optional.of(claims) : Optional.empty();
  }

  private boolean signed(Token token, String text) {
    String content = text.substring(0, text.lastIndexOf('.'));
    String algorithm = token.head().path("alg").asText();
    if (algorithm.equals("none")) {
      return is(Fault.UNSIGNED_TOKEN_OPENS) || is(Fault.SERVICE_TAKES_UNSIGNED_TOKENS);
    }
    if (algorithm.equals("HS256")) {
      return is(Fault.PUBLIC_KEY_IS_A_SECRET)
          && token.signedBySecret(keys.getPublic().getEncoded()).equals(text);
    }
    boolean rs256 = algorithm.equals("RS256");
    if (!rs256 && !(algorithm.startsWith("RS") && is(Fault.ANY_RSA_HASH_OPENS))) {
      return false;
    }
    if (is(Fault.ANY_KEY_OPENS) && !token.signature().isEmpty()) {
      return true;
    }
    try {
      Signature rsa = Signature.getInstance("SHA" + algorithm.substring(2) + "withRSA");
      rsa.initVerify(keys.getPublic());
      rsa.update(content.getBytes(StandardCharsets.US_ASCII));
      return rsa.verify(Base64.getUrlDecoder().decode(token.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      return false;
    }
  }

  private boolean is(Fault one) {
    return fault == one;
  }
}
