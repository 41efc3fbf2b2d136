package hoplab.store;

import hoplab.tier.TierTime;
import hoplab.tier.TierTime.Activity;
import org.hibernate.SessionEventListener;

/**
 * Tells the current request's time what JDBC takes. Hibernate makes one for each session, by name,
 * as the parity settings say; waiting for a connection is kept apart from the statements.
 */
public final class DatabaseTime implements SessionEventListener {
  private static final long serialVersionUID = 1;

  private final transient TierTime time = TierTime.current();

  @Override
  public void jdbcConnectionAcquisitionStart() {
    time.started(Activity.CONNECTION);
  }

  @Override
  public void jdbcConnectionAcquisitionEnd() {
    time.ended(Activity.CONNECTION);
  }

  @Override
  public void jdbcExecuteStatementStart() {
    time.started(Activity.DATABASE);
  }

  @Override
  public void jdbcExecuteStatementEnd() {
    time.ended(Activity.DATABASE);
  }
}
