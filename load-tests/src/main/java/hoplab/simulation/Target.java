package hoplab.simulation;

import hoplab.measure.HistogramFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One address that is called.
 *
 * @param name letters, digits, dots, dashes and underscores; a prime at the end marks a duplicate
 * @param url {@code http} or {@code https}; {@code {id}} stands for the user's id, and without it
 *     the path of the user fetch is appended
 */
public record Target(String name, String url) {

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
  }

  /** The address of one stored user. */
  public String urlOf(String userId) {
    if (url.contains("{id}")) {
      return url.replace("{id}", userId);
    }
    String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return base + USER_FETCH.replace("{id}", userId);
  }

  /** Name of the file that holds its histogram. */
  public String histogramFile() {
    return HistogramFile.nameFor(name);
  }

  /** Reads {@code name=url,name=url,...}; an empty text gives no target. */
  static List<Target> parseAll(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .map(Target::parse)
        .toList();
  }

  /** The reverse of {@link #parseAll}. */
  static String format(List<Target> targets) {
    return targets.stream()
        .map(target -> target.name + "=" + target.url)
        .collect(Collectors.joining(","));
  }

  private static Target parse(String entry) {
    int equals = entry.indexOf('=');
    if (equals < 1) {
      throw new SimulationException(
          "\"" + entry + "\" is not a target: say NAME=URL, several of them with commas between");
    }
    return new Target(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
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
