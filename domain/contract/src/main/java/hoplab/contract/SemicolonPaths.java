package hoplab.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * Paths beside a resource's that differ from it by a semicolon, as they stand in the request line.
 * A server that cuts a segment off there, before or after decoding it, takes them for the
 * resource's path, while a check of the path by its text does not: nobody's data may be behind one.
 */
final class SemicolonPaths {
  private static final List<String> TAILS = List.of(";", ";x=1", "%3B", "%3bx=1");

  private SemicolonPaths() {}

  /** The path with each tail after each of its segments, and with a segment that is a tail. */
  static List<String> near(String path) {
    List<String> paths = new ArrayList<>();
    for (String tail : TAILS) {
      paths.add("/" + tail + path);
      paths.add(path + "/" + tail);
      for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        paths.add(path.substring(0, slash) + tail + path.substring(slash));
      }
      paths.add(path + tail);
    }
    return paths;
  }
}
