package hoplab.store;

import hoplab.tier.Overload;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Locale;

/** No connection to the database became free in time. */
@ApplicationScoped
class PoolOverload implements Overload {
  /** Agroal gives its time-out neither a type nor an SQL state, only these words. */
  private static final String WORDS = "acquisition timeout";

  @Override
  public boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (cause instanceof SQLException
          && message != null
          && message.toLowerCase(Locale.ROOT).contains(WORDS)) {
        return true;
      }
    }
    return false;
  }
}
