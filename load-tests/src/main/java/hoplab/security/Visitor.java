package hoplab.security;

import hoplab.contract.SignIn;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of one variant, who keeps everything that was ever answered. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final int FIRST_TO_GUESS = 5_000;
  private static final int LAST_TO_GUESS = 10_000;

  private final Subject subject;
  private final Map<String, Map<String, String>> known = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();

  Visitor(Subject subject) {
    this.subject = subject;
  }

  /** Asks the API. */
  Answer api(Ask ask) throws IOException {
    return ask(subject.api(), ask);
  }

  /** Asks whoever serves the page, or the API if there is none. */
  Answer page(Ask ask) throws IOException {
    return ask(subject.page().orElse(subject.api()), ask);
  }

  Answer ask(URI base, Ask ask) throws IOException {
    Answer answer = Http.ask(base, ask);
    seen.add(new Seen(ask, answer));
    return answer;
  }

  /** Every request so far with its answer. */
  List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** What the page adds to every request, signed in or not. */
  Map<String, String> nobody() {
    return subject.hasSessions() ? Map.of(SignIn.PAGE_HEADER, SignIn.PAGE) : Map.of();
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
    if (subject.signIn().isEmpty()) {
      return Map.of();
    }
    return credentials(signIn(user, SignIn.password(user), Map.of()));
  }

  /** Tries to sign in. */
  Answer signIn(String user, String password, Map<String, String> besides) throws IOException {
    String body = "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
    return api(Ask.json(SignIn.PATH, body).with(nobody()).with(besides));
  }

  /** Signs in from another address of this machine; nothing where it does not have that one. */
  Optional<Answer> signInFrom(String local, String user) throws IOException {
    String body = "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, SignIn.password(user));
    Ask ask = Ask.json(SignIn.PATH, body).with(nobody());
    Optional<Answer> answer = Http.askFrom(local, subject.directApi(), ask);
    answer.ifPresent(one -> seen.add(new Seen(ask, one)));
    return answer;
  }

  /**
   * What a good answer to a sign-in gave.
   *
   * @throws IOException if it gave nothing
   */
  Map<String, String> credentials(Answer signedIn) throws IOException {
    if (subject.hasSessions()) {
      return Map.of("Cookie", cookie(signedIn), SignIn.PAGE_HEADER, SignIn.PAGE);
    }
    return Map.of("Authorization", "Bearer " + token(signedIn));
  }

  /** Name and value of the cookie that an answer sets. */
  static String cookie(Answer answer) throws IOException {
    return answer
        .first("Set-Cookie")
        .map(line -> line.split(";", 2)[0].strip())
        .orElseThrow(() -> new IOException("no cookie came with status " + answer.status()));
  }

  /** The name of the cookie that somebody who has signed in shows. */
  static String cookieName(Map<String, String> credentials) {
    return credentials.get("Cookie").split("=", 2)[0];
  }

  private static String token(Answer answer) throws IOException {
    Matcher token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new IOException("no token came with status " + answer.status());
    }
    return token.group(1);
  }

  /** A user whom nobody else in the examination signs in as, to be guessed at. */
  static String victim() {
    return "u%05d".formatted(ThreadLocalRandom.current().nextInt(FIRST_TO_GUESS, LAST_TO_GUESS));
  }
}
