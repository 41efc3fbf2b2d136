package hoplab.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The one origin whose page may read the API: scheme, host and perhaps a port, in small letters, as
 * a browser sends it.
 */
record WebOrigin(String text) {
  /** Refuses whatever a browser would never send as an origin, above all wildcards and patterns. */
  WebOrigin {
    if (!isOne(text)) {
      throw new IllegalArgumentException(
          "the origin of the page is one http://HOST:PORT without a path, not '"
              + text
              + "': set HOPLAB_WEB_ORIGIN to it");
    }
  }

  private static boolean isOne(String text) {
    try {
      URI uri = new URI(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && text.equals(uri.getScheme() + "://" + hostAndPort(uri).toLowerCase(Locale.ROOT))
          && !hasDefaultPort(uri);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String hostAndPort(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  /** A browser leaves the port out where it is the scheme's own. */
  private static boolean hasDefaultPort(URI uri) {
    return uri.getPort() == ("http".equals(uri.getScheme()) ? 80 : 443);
  }
}
