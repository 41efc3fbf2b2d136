package hoplab.simulation;

import hoplab.contract.SignIn;
import hoplab.result.bundle.BundlePaths;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address that is called.
 *
 * @param name letters, digits, dots, dashes and underscores; a prime at the end marks a duplicate
 * @param url {@code http} or {@code https}; {@code {id}} stands for the user's id, and without it
 *     the path of the user fetch is appended
 * @param signIn how to sign in there, if it wants to know who asks; needs plain {@code http}
 * @param pageOrigin where the page comes from that calls it, if its browser sends a preflight each
 *     time; none is sent where it is empty
 */
public record Target(
    String name, String url, Optional<SignIn> signIn, Optional<String> pageOrigin) {

  /** The path of the use case user-fetch. */
  static final String USER_FETCH = "/api/user/{id}";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}'?");

  public Target {
    if (!NAME.matcher(name).matches()) {
      throw new SimulationException(
          "\""
              + name
              + "\" cannot be the name of a target: use up to 64 letters, digits, dots, dashes and"
              + " underscores");
    }
    if (!isHttp(url)) {
      throw new SimulationException(
          "\"" + url + "\" is not the address of target " + name + ": say http://HOST:PORT");
    }
    if (signIn.isPresent() && !"http".equalsIgnoreCase(url.substring(0, url.indexOf(':')))) {
      throw new SimulationException(
          "target " + name + " cannot be signed in at over https: leave it out of hoplab.signIn");
    }
    if (pageOrigin.isPresent() && !isHttp(pageOrigin.get())) {
      throw new SimulationException(
          "\"" + pageOrigin.get() + "\" is no origin of a page for " + name + ": see hoplab.pages");
    }
  }

  /** A target that asks nobody who they are. */
  public Target(String name, String url) {
    this(name, url, Optional.empty(), Optional.empty());
  }

  /** The address of one stored user. */
  String urlOf(String userId) {
    if (url.contains("{id}")) {
      return url.replace("{id}", userId);
    }
    String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return base + USER_FETCH.replace("{id}", userId);
  }

  /** Name of the file that holds its histogram. */
  String histogramFile() {
    return BundlePaths.histogram(name);
  }

  private static boolean isHttp(String url) {
    try {
      URI uri = new URI(url.replace("{id}", "id"));
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && !url.contains(",");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
