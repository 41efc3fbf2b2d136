package hoplab.contract;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a client says who it is: it sends {@code {"user":"u00042","password":"shop-42"}} to {@value
 * #PATH}, and shows what it was given with every further request.
 */
public enum SignIn {
  /**
   * 204 and a cookie that stands for a session on the server. Every request of the page also
   * carries {@value #PAGE_HEADER}, which no other page can add to one without leave.
   */
  SESSION,
  /** 200 and {@code {"token":"...","expiresInSeconds":900}}; the token goes into Authorization. */
  BEARER;

  /** Where to sign in, by POST. */
  public static final String PATH = "/api/sign-in";

  /** Where to sign out, by POST: 204, and what was shown until then is worth nothing. */
  public static final String OUT = "/api/sign-out";

  /** The header that a page adds where a cookie says who asks. */
  public static final String PAGE_HEADER = "X-Requested-By";

  /** The one right value of {@value #PAGE_HEADER}. */
  public static final String PAGE = "page";

  /** Who may fetch any user. */
  public static final String STAFF = "staff";

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([A-Za-z0-9._-]+)\"");

  /**
   * The password in the lab's data: {@code shop-} and the last two digits of a user's id, or {@code
   * shop-staff}. Known to everyone, like all that it protects.
   *
   * @param user {@value #STAFF} or a user's id
   */
  public static String password(String user) {
    return "shop-" + (user.equals(STAFF) ? STAFF : user.substring(user.length() - 2));
  }

  /**
   * Signs in with the password of the lab's data.
   *
   * @param api any address of the public API, plain http; its path does not matter
   * @param user {@value #STAFF} or a user's id
   * @return the headers that every further request carries
   * @throws IOException if the API gives no answer, or refuses
   */
  public Map<String, String> at(URI api, String user) throws IOException {
    return credentials(request(user, password(user)).with(PAGE_HEADER, PAGE).sendTo(api));
  }

  /** The request that signs in, without {@value #PAGE_HEADER}. */
  public static RawRequest request(String user, String password) {
    return RawRequest.json(PATH, "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password));
  }

  /**
   * The headers that every further request carries.
   *
   * @param answer to the request that signs in
   * @throws IOException if it refuses
   */
  public Map<String, String> credentials(RawResponse answer) throws IOException {
    return switch (this) {
      case SESSION -> Map.of("Cookie", cookie(answer), PAGE_HEADER, PAGE);
      case BEARER -> Map.of("Authorization", "Bearer " + token(answer));
    };
  }

  /**
   * Name and value of the cookie that an answer sets.
   *
   * @throws IOException unless it is the answer to a sign-in that succeeded
   */
  public static String cookie(RawResponse answer) throws IOException {
    if (answer.status() != 204) {
      throw refused(answer, "204 and a cookie");
    }
    return answer
        .first("Set-Cookie")
        .map(cookie -> cookie.split(";", 2)[0].strip())
        .orElseThrow(() -> refused(answer, "204 and a cookie"));
  }

  private static String token(RawResponse answer) throws IOException {
    Matcher token = TOKEN.matcher(answer.body());
    if (answer.status() != 200 || !token.find()) {
      throw refused(answer, "200 and a token");
    }
    return token.group(1);
  }

  private static IOException refused(RawResponse answer, String expected) {
    return new IOException(
        "POST %s must answer %s, not %d".formatted(PATH, expected, answer.status()));
  }
}
