package hoplab.security;

import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passwords cannot be tried out, and nobody learns who has an account. */
final class GuessingLimited extends Property {

  private static final int FAILURES = 5;
  private static final int WINDOW_SECONDS = 60;
  private static final int REFUSED = 429;

  /** Another address of this machine than the one that a client has. */
  private static final String ELSEWHERE = "127.0.0.2";

  private static final List<String> FORWARDED =
      List.of("X-Forwarded-For", "Forwarded", "X-Real-IP");

  /** A hash that takes less is not told from noise. */
  private static final long SHORTEST_NANOS = 10_000_000;

  /** An unknown user may be answered so many times faster, by chance, and no more. */
  private static final int NOISE = 3;

  GuessingLimited() {
    super(
        "guessing-limited",
        "After five wrong passwords from one address a user name is refused there for a while, and"
            + " nowhere else, and an unknown name is answered like a known one.");
  }

  @Override
  void examine(Examination live) throws IOException {
    String known = AttackClient.guessedUser();
    String unknown = "x" + known.substring(1);
    long knownNanos = Long.MAX_VALUE;
    long unknownNanos = Long.MAX_VALUE;
    for (int i = 0; i < FAILURES; i++) {
      long begin = System.nanoTime();
      RawResponse wrong = live.client().signIn(known, "guess-" + i, Map.of());
      long middle = System.nanoTime();
      RawResponse nobody = live.client().signIn(unknown, "guess-" + i, Map.of());
      knownNanos = Math.min(knownNanos, middle - begin);
      unknownNanos = Math.min(unknownNanos, System.nanoTime() - middle);
      live.require(wrong.status() == 401, "a wrong password is answered with %d", wrong.status());
      live.require(
          shape(wrong).equals(shape(nobody)), "an unknown user is answered otherwise than a known");
    }
    live.require(
        knownNanos < SHORTEST_NANOS || unknownNanos > knownNanos / NOISE,
        "an unknown user is answered in %.1f ms, a known one in %.1f ms",
        unknownNanos / 1e6,
        knownNanos / 1e6);
    limited(live, known, "guess-6");
    limited(live, known, SignIn.password(known));
    limited(live, unknown, "guess-6");
    claimed(live, known);
    elsewhere(live, known);
    int other =
        live.client()
            .signIn(Examination.OTHER, SignIn.password(Examination.OTHER), Map.of())
            .status();
    live.require(
        other == 200 || other == 204, "guessing at one user keeps another out with %d", other);
  }

  /** Whoever guesses may claim to be anywhere. */
  private static void claimed(Examination live, String user) throws IOException {
    for (String header : FORWARDED) {
      String value = header.equals("Forwarded") ? "for=" + ELSEWHERE : ELSEWHERE;
      RawResponse response =
          live.client().signIn(user, SignIn.password(user), Map.of(header, value));
      live.require(
          response.status() == REFUSED,
          "after too many failures %s opens to a right password: %d",
          header,
          response.status());
    }
  }

  /** Tried where this machine has a second address, as Linux and Windows do. */
  private static void elsewhere(Examination live, String user) throws IOException {
    Optional<RawResponse> response = live.client().signInFrom(ELSEWHERE, user);
    live.require(
        response.map(RawResponse::isGood).orElse(true),
        "guessing at a user keeps that user out at another address, with %d",
        response.map(RawResponse::status).orElse(0));
  }

  private static void limited(Examination live, String user, String password) throws IOException {
    RawResponse response = live.client().signIn(user, password, Map.of());
    live.require(
        response.status() == REFUSED,
        "sign-in number %d of one user is answered with %d, not 429",
        FAILURES + 1,
        response.status());
    String wait = response.first("Retry-After").orElse("nothing");
    live.require(
        wait.matches("[1-9][0-9]?") && Integer.parseInt(wait) <= WINDOW_SECONDS,
        "a limited sign-in says Retry-After %s",
        wait);
  }

  /** All of a response but what tells one request from the next. */
  private static String shape(RawResponse response) {
    return response.raw().replaceAll("(?im)^(x-request-id|server-timing|date): [^\r\n]*\r\n", "");
  }
}
