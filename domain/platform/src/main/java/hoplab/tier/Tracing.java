package hoplab.tier;

import hoplab.contract.TraceFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Whether this process notes where the time of requests goes, for a lab that has made a file for
 * it. Without one nothing of it is in the way of a request.
 */
final class Tracing {
  private static final TraceFile FILE = open();

  private Tracing() {}

  /** Where to note; null where nobody asked for it. */
  static TraceFile file() {
    return FILE;
  }

  /** Before the first connection: Netty looks once for who wants to see its channels. */
  static void begin() {
    if (FILE != null) {
      System.setProperty("io.netty.bootstrap.extensions", "serviceload");
      FILE.opened();
    }
  }

  private static TraceFile open() {
    String path = System.getenv(TraceFile.VARIABLE);
    try {
      return path == null ? null : TraceFile.open(Path.of(path));
    } catch (IOException e) {
      Logger.getLogger(Tracing.class).warnf("requests are not traced: %s", e.getMessage());
      return null;
    }
  }
}
