package hoplab.security;

import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.Map;

/** Passwords cannot be tried out, and nobody learns who has an account. */
final class GuessingLimited implements Property {

  private static final int FAILURES = 5;
  private static final int WINDOW_SECONDS = 60;

  /** A hash that takes less is not told from noise. */
  private static final long SHORTEST_NANOS = 10_000_000;

  /** An unknown user may be answered so many times faster, by chance, and no more. */
  private static final int NOISE = 3;

  @Override
  public String id() {
    return "guessing-limited";
  }

  @Override
  public String claim() {
    return "After five wrong passwords a user name is refused for a while, and an unknown name is"
        + " answered like a known one.";
  }

  @Override
  public void examine(Examination live) throws IOException {
    String known = AttackClient.victim();
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
    int other =
        live.client()
            .signIn(Examination.OTHER, SignIn.password(Examination.OTHER), Map.of())
            .status();
    live.require(
        other == 200 || other == 204, "guessing at one user keeps another out with %d", other);
  }

  private static void limited(Examination live, String user, String password) throws IOException {
    RawResponse response = live.client().signIn(user, password, Map.of());
    live.require(
        response.status() == 429,
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
