package hoplab.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * A tier that keeps data is ready while its database answers: one round trip on a connection of the
 * pool, when somebody asks. What is wrong stands in the log only.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
  private static final int PATIENCE_SECONDS = 1;

  private final AgroalDataSource database;

  DatabaseReadiness(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    try (Connection connection = database.getConnection()) {
      return answer(connection.isValid(PATIENCE_SECONDS));
    } catch (SQLException e) {
      LOG.warnf("not ready: %s", e.getMessage());
      return answer(false);
    }
  }

  private static HealthCheckResponse answer(boolean ready) {
    return HealthCheckResponse.named("database").status(ready).build();
  }
}
