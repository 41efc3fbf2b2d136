package hoplab.security;

import hoplab.contract.RawResponse;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Nobody can choose, keep or guess the session of another. */
final class SessionIsNew extends Property {

  private static final String CHOSEN = "chosen-by-a-client-0123456789-0123456789-01";

  /** 128 bits or more, as letters of base64. */
  private static final int SHORTEST = 22;

  SessionIsNew() {
    super(
        "session-is-new",
        "Each sign-in makes a new session id, never one that a client chose, and ends the session"
            + " before it.",
        Property::unlessSessions);
  }

  @Override
  void examine(Examination live) throws IOException {
    Set<String> ids = new HashSet<>();
    String before = SignIn.cookie(signIn(live, Map.of()));
    ids.add(value(before));
    String name = before.substring(0, before.indexOf('='));
    String after = SignIn.cookie(signIn(live, Map.of("Cookie", before)));
    ids.add(value(after));
    live.require(
        asked(live, before) == 401,
        "the session before a new sign-in still opens: %d",
        asked(live, before));
    live.require(asked(live, after) == 200, "the new session does not open");
    String chosen = name + "=" + CHOSEN;
    String given = SignIn.cookie(signIn(live, Map.of("Cookie", chosen)));
    ids.add(value(given));
    live.require(!value(given).equals(CHOSEN), "a session id that a client chose is adopted");
    live.require(asked(live, chosen) == 401, "a session id that a client chose opens");
    ids.add(value(SignIn.cookie(signIn(live, Map.of()))));
    live.require(ids.size() == 4, "of four sign-ins, two have the same session id");
    for (String id : ids) {
      live.require(
          id.matches("[A-Za-z0-9_-]{" + SHORTEST + ",}"),
          "a session id has %d characters, too few to be safe from guessing",
          id.length());
    }
  }

  private static RawResponse signIn(Examination live, Map<String, String> cookie)
      throws IOException {
    return live.client().signIn(Examination.USER, SignIn.password(Examination.USER), cookie);
  }

  private static int asked(Examination live, String cookie) throws IOException {
    return live.client()
        .api(
            live.variant()
                .routes()
                .get(0)
                .request(Examination.USER)
                .with(live.client().nobody())
                .with("Cookie", cookie))
        .status();
  }

  private static String value(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1);
  }
}
