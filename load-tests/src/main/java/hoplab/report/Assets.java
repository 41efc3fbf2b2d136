package hoplab.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Style and script that every report carries, and the policy that allows that script alone. */
final class Assets {

  /** The same for pages and for XML: a script may hold what markup may not. */
  private static final String SCRIPT =
      "/*<![CDATA[*/\n"
          + Templates.resource("switches.js")
          + Templates.resource("what-if.js")
          + "/*]]>*/";

  private static final String STYLE =
      Templates.design()
          + Templates.resource("report.css")
          + Templates.resource("experiment/browser.css")
          + Templates.resource("operation/fault.css");

  private Assets() {}

  static String style() {
    return STYLE;
  }

  static String script() {
    return SCRIPT;
  }

  static String policy() {
    return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
        + hash(SCRIPT)
        + "'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
