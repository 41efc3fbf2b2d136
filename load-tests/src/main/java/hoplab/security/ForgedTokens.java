package hoplab.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens that look like a right one and must open nothing. */
final class ForgedTokens {

  private static final long SECONDS = 60;
  private static final KeyPair FOREIGN = foreign();

  private final Token right;
  private final Map<String, String> all = new LinkedHashMap<>();

  private ForgedTokens(Token seen) {
    long now = Instant.now().getEpochSecond();
    this.right = seen.with(claims -> claims.put("iat", now).put("exp", now + SECONDS));
  }

  /** A token like one that was seen, with a minute to live: the control. */
  static String right(String seen, KeyPair keys) {
    return new ForgedTokens(Token.parse(seen)).right.signed(keys.getPrivate());
  }

  /** Wrong tokens with what is wrong about each. */
  static Map<String, String> of(String seen, KeyPair keys) {
    ForgedTokens forgeries = new ForgedTokens(Token.parse(seen));
    forgeries.claims(keys);
    forgeries.signatures(keys);
    return forgeries.all;
  }

  private void claims(KeyPair keys) {
    long now = Instant.now().getEpochSecond();
    claim(keys, "an expired token", c -> c.put("iat", now - SECONDS).put("exp", now - 1));
    claim(keys, "a token that never expires", c -> c.remove("exp"));
    claim(keys, "a token of a foreign issuer", c -> c.put("iss", "evil"));
    claim(keys, "a token without issuer", c -> c.remove("iss"));
    claim(keys, "a token for another audience", c -> c.put("aud", "elsewhere"));
    claim(keys, "a token for nobody", c -> c.remove("aud"));
  }

  private void claim(KeyPair keys, String what, java.util.function.Consumer<ObjectNode> change) {
    all.put(what, right.with(change).signed(keys.getPrivate()));
  }

  private void signatures(KeyPair keys) {
    String genuine = right.signed(keys.getPrivate());
    String signature = genuine.substring(genuine.lastIndexOf('.') + 1);
    all.put("a token signed by a foreign key", right.signed(FOREIGN.getPrivate()));
    all.put(
        "a token that brings its own key",
        right.with(head -> head.set("jwk", jwk()), same -> {}).signed(FOREIGN.getPrivate()));
    for (String none : new String[] {"none", "None", "NONE", "nOnE"}) {
      Token unsigned = algorithm(none);
      all.put("a token with alg " + none, unsigned.withSignature(""));
      all.put("a token with alg " + none + " and a signature", unsigned.withSignature(signature));
    }
    Token secret = algorithm("HS256");
    byte[] der = keys.getPublic().getEncoded();
    all.put("HS256 with the public key", secret.signedBySecret(der));
    all.put(
        "HS256 with the public key's line", secret.signedBySecret(Base64.getEncoder().encode(der)));
    all.put(
        "HS256 with the public key's file",
        secret.signedBySecret(Token.pem(keys.getPublic()).getBytes(UTF_8)));
    all.put("a token of RS384", algorithm("RS384").signed(keys.getPrivate()));
    all.put("a token of RS512", algorithm("RS512").signed(keys.getPrivate()));
    all.put(
        "a token with another's name",
        right
            .with(c -> c.put("sub", "staff").putArray("groups").add("staff"))
            .with(c -> c.put("forged", true))
            .withSignature(signature));
    all.put("a token without its signature", right.withSignature(""));
    all.put("a token of two parts", genuine.substring(0, genuine.lastIndexOf('.')));
    all.put("a token that is none", "x".repeat(genuine.length()));
    all.put("no token", "");
  }

  private Token algorithm(String name) {
    return right.with(head -> head.put("alg", name), same -> {});
  }

  private ObjectNode jwk() {
    var rsa = (java.security.interfaces.RSAPublicKey) FOREIGN.getPublic();
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return new com.fasterxml.jackson.databind.json.JsonMapper()
        .createObjectNode()
        .put("kty", "RSA")
        .put("e", encoder.encodeToString(rsa.getPublicExponent().toByteArray()))
        .put("n", encoder.encodeToString(rsa.getModulus().toByteArray()));
  }

  private static KeyPair foreign() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows RSA", e);
    }
  }
}
