package hoplab.database;

import hoplab.process.ProcessReaper;
import hoplab.result.Database;
import hoplab.result.LabException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server that all variants share. */
public interface DatabaseServer extends AutoCloseable {

  /** Starts a real server on a free port; its data lie in a temporary folder that goes with it. */
  static DatabaseServer embedded(ProcessReaper reaper) {
    return EmbeddedDatabase.start(reaper);
  }

  /**
   * Uses a server that runs already.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host:port/database?user=...&password=...}
   * @throws LabException if it is unreachable or refuses
   */
  static DatabaseServer outside(String jdbcUrl) {
    return OutsideDatabase.connect(jdbcUrl);
  }

  /** The server of that address, as for {@link #outside}; an embedded one if there is none. */
  static DatabaseServer of(Optional<String> jdbcUrl, ProcessReaper reaper) {
    return jdbcUrl.map(DatabaseServer::outside).orElseGet(() -> embedded(reaper));
  }

  /** {@code embedded} or {@code outside}. */
  Database.Kind kind();

  /** As the server names itself, as {@code PostgreSQL 18.1}. */
  String version();

  /** From the start of the server to its first answer; empty if it ran already. */
  Optional<Duration> startup();

  /** The server's own processes, for measuring; empty if it ran already. */
  List<ProcessHandle> processes();

  /**
   * The database of an owner, created if it is missing.
   *
   * @param owner {@code [a-z][a-z0-9_]*}
   * @throws LabException if the server refuses
   */
  DatabaseAddress database(String owner);

  /**
   * How many connections clients hold at this moment, from {@code pg_stat_activity}.
   *
   * @param databases names of the databases that they are to
   * @throws LabException if the server does not say
   */
  int connections(Collection<String> databases);

  /**
   * Starts an embedded server anew with its data kept; an outside one is left alone. Addresses
   * given out before are void.
   */
  void restart();

  /**
   * Kills an embedded server, as a crash would.
   *
   * @throws IllegalStateException for an outside one
   */
  void kill();

  /** Starts it again after that, at the same address; returns once it answers. */
  void startAgain();

  /** Stops an embedded server and deletes its data; an outside one is left alone. */
  @Override
  void close();
}
