package hoplab.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signed token (JWT) taken apart, to be put together again, rightly or wrongly. By hand, since a
 * library signs nothing that is wrong; the right ones are tried on the live tiers first.
 *
 * @param head its JSON header
 * @param claims its JSON claims
 * @param signature in base64url
 */
record Token(ObjectNode head, ObjectNode claims, String signature) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /**
   * Takes a token apart.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Token parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a signed token has three parts, not " + parts.length);
    }
    return new Token(object(parts[0]), object(parts[1]), parts[2]);
  }

  /** The same with another header or other claims, not signed anew. */
  Token with(Consumer<ObjectNode> headChange, Consumer<ObjectNode> claimsChange) {
    Token copy = new Token(head.deepCopy(), claims.deepCopy(), signature);
    headChange.accept(copy.head);
    claimsChange.accept(copy.claims);
    return copy;
  }

  Token with(Consumer<ObjectNode> claimsChange) {
    return with(same -> {}, claimsChange);
  }

  /** Signed by RSA with the algorithm that the header names: RS256, RS384 or RS512. */
  String signed(PrivateKey key) {
    try {
      Signature rsa =
          Signature.getInstance("SHA" + head.path("alg").asText().substring(2) + "withRSA");
      rsa.initSign(key);
      rsa.update(content().getBytes(US_ASCII));
      return content() + "." + ENCODER.encodeToString(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signed with a secret that is none: the verifier's public key. */
  String signedBySecret(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return content() + "." + ENCODER.encodeToString(mac.doFinal(content().getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With a signature as it is, right or wrong. */
  String withSignature(String any) {
    return content() + "." + any;
  }

  /** One line of base64 with headings, as keys lie in files. */
  static String pem(Key key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private String content() {
    return encoded(head) + "." + encoded(claims);
  }

  private static String encoded(ObjectNode object) {
    return ENCODER.encodeToString(object.toString().getBytes(UTF_8));
  }

  private static ObjectNode object(String part) {
    try {
      if (JSON.readTree(new String(Base64.getUrlDecoder().decode(part), UTF_8))
          instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a token's parts are JSON", e);
    }
    throw new IllegalArgumentException("a token's parts are JSON objects");
  }
}
