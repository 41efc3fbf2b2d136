package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of one variant, who keeps everything that was ever answered. */
final class AttackClient {

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final int FIRST_TO_GUESS = 5_000;
  private static final int LAST_TO_GUESS = 10_000;

  private final VariantUnderTest variant;
  private final Map<String, Map<String, String>> known = new HashMap<>();
  private final List<RecordedExchange> exchanges = new ArrayList<>();

  AttackClient(VariantUnderTest variant) {
    this.variant = variant;
  }

  /** Asks the API. */
  RawResponse api(RawRequest request) throws IOException {
    return send(variant.api(), request);
  }

  /** Asks whoever serves the page, or the API if there is none. */
  RawResponse page(RawRequest request) throws IOException {
    return send(variant.page().orElse(variant.api()), request);
  }

  RawResponse send(URI base, RawRequest request) throws IOException {
    RawResponse response = Http.ask(base, request);
    exchanges.add(new RecordedExchange(request, response));
    return response;
  }

  /** Every request so far with its answer. */
  List<RecordedExchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** What the page adds to every request, signed in or not. */
  Map<String, String> nobody() {
    return variant.hasSessions() ? Map.of(SignIn.PAGE_HEADER, SignIn.PAGE) : Map.of();
  }

  /** The headers of somebody who has signed in, perhaps some time ago. */
  Map<String, String> as(String user) throws IOException {
    Map<String, String> headers = known.get(user);
    if (headers == null) {
      headers = freshlyAs(user);
      known.put(user, headers);
    }
    return headers;
  }

  /** The headers of somebody who signs in now; none where nobody does. */
  Map<String, String> freshlyAs(String user) throws IOException {
    if (variant.signIn().isEmpty()) {
      return Map.of();
    }
    return credentials(signIn(user, SignIn.password(user), Map.of()));
  }

  /** Tries to sign in. */
  RawResponse signIn(String user, String password, Map<String, String> besides) throws IOException {
    String body = "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
    return api(RawRequest.json(SignIn.PATH, body).with(nobody()).with(besides));
  }

  /**
   * What a good answer to a sign-in gave.
   *
   * @throws IOException if it gave nothing
   */
  Map<String, String> credentials(RawResponse signedIn) throws IOException {
    if (variant.hasSessions()) {
      return Map.of("Cookie", cookie(signedIn), SignIn.PAGE_HEADER, SignIn.PAGE);
    }
    return Map.of("Authorization", "Bearer " + token(signedIn));
  }

  /** Name and value of the cookie that a response sets. */
  static String cookie(RawResponse response) throws IOException {
    return response
        .first("Set-Cookie")
        .map(line -> line.split(";", 2)[0].strip())
        .orElseThrow(() -> new IOException("no cookie came with status " + response.status()));
  }

  private static String token(RawResponse response) throws IOException {
    Matcher token = TOKEN.matcher(response.body());
    if (!token.find()) {
      throw new IOException("no token came with status " + response.status());
    }
    return token.group(1);
  }

  /** A user whom nobody else in the examination signs in as, to be guessed at. */
  static String victim() {
    return "u%05d".formatted(ThreadLocalRandom.current().nextInt(FIRST_TO_GUESS, LAST_TO_GUESS));
  }
}
