package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for secrets in every byte that this examination, and those before it, were answered with.
 */
final class NoSecretLeaves extends Property {

  private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();
  private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.([A-Za-z0-9_-]+)\\.");

  static {
    PATTERNS.put("a password hash", Pattern.compile("\\$(2[abxy]?|argon2\\w*|pbkdf2[\\w-]*)\\$"));
    PATTERNS.put("a stack trace", Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|Caused by: "));
    PATTERNS.put("an exception", Pattern.compile("\\b[a-z]\\w*(\\.\\w+)+(Exception|Error)\\b"));
    PATTERNS.put(
        "an internal class",
        Pattern.compile(
            "\\b(hoplab|io\\.(quarkus|vertx|netty|smallrye)|org\\.\\w+|java|jakarta)"
                + "(\\.[a-z]\\w*)+\\.[A-Z]\\w+"));
    PATTERNS.put("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"));
    PATTERNS.put("a database address", Pattern.compile("jdbc:|postgres(ql)?://"));
  }

  NoSecretLeaves() {
    super(
        "no-secret-leaves",
        "No byte that a client gets holds a key, an inner token, a password hash, a database or"
            + " private address, or a stack trace.");
  }

  @Override
  void examine(Examination live) throws IOException {
    Map<String, String> secrets = new LinkedHashMap<>();
    live.variant()
        .secrets()
        .forEach(
            (text, what) -> {
              secrets.put(text, what);
              secrets.put(
                  Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1)), what + " encoded");
            });
    List<PrivateCall> calls =
        new ArrayList<>(PrivateCall.during(live.variant(), () -> AttackSurface.probe(live)));
    calls.addAll(PrivateCall.ofASignIn(live));
    calls.addAll(PrivateCall.ofEveryUseCase(live, SignIn.STAFF, Examination.USER));
    for (PrivateCall call : calls) {
      call.token().ifPresent(token -> secrets.put(token, "a token for " + call.service().name()));
    }
    for (RecordedExchange exchange : live.client().exchanges()) {
      String text = withTokensOpened(exchange.response().raw());
      secrets.forEach(
          (secret, what) ->
              live.require(
                  !text.contains(secret), "%s is answered with %s", exchange.request(), what));
      live.require(
          !live.variant().hasSessions() || !TOKEN.matcher(text).find(),
          "%s is answered with a token",
          exchange.request());
      PATTERNS.forEach(
          (what, pattern) ->
              live.require(
                  !pattern.matcher(text).find(),
                  "%s is answered with %s",
                  exchange.request(),
                  what));
    }
  }

  /** What a client holds it can read: the claims of its own token too. */
  private static String withTokensOpened(String text) {
    StringBuilder all = new StringBuilder(text);
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      all.append('\n')
          .append(new String(Base64.getUrlDecoder().decode(token.group(1)), ISO_8859_1));
    }
    return all.toString();
  }
}
