package hoplab.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What the driver sends to the database, as its own trace of the protocol tells. A message that
 * asks for the server's answer (Sync or a simple query) counts as one round trip; so does the BEGIN
 * that the driver sends along with a transaction's first statement.
 */
public final class RoundTrips {
  private static final String TRACE = "org.postgresql.core.v3.QueryExecutorImpl";

  private RoundTrips() {}

  /** The round trips that all connections together make during the action, one line each. */
  public static List<String> of(Runnable action) {
    List<String> trips = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            String message = line.getMessage();
            if (message.contains("FE=> Sync") || message.contains("FE=> SimpleQuery")) {
              trips.add(message.strip());
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    Logger trace = Logger.getLogger(TRACE);
    Level before = trace.getLevel();
    boolean parents = trace.getUseParentHandlers();
    trace.setLevel(Level.FINEST);
    trace.setUseParentHandlers(false);
    trace.addHandler(handler);
    try {
      action.run();
    } finally {
      trace.removeHandler(handler);
      trace.setUseParentHandlers(parents);
      trace.setLevel(before);
    }
    return trips;
  }
}
