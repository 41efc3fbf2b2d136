package hoplab.database;

import hoplab.descriptor.Address;
import hoplab.process.LogTail;
import hoplab.process.Ports;
import hoplab.process.ProcessReaper;
import hoplab.process.ProcessTermination;
import hoplab.process.TemporaryFolder;
import hoplab.result.Database;
import hoplab.result.LabException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real PostgreSQL from a Maven artifact, with its defaults but for this: as many connections as
 * all variants and a duplicate together may open, TCP only, times in UTC, no synchronous commits
 * and no fsync, for its data are not to outlive it.
 */
public final class EmbeddedDatabase implements DatabaseServer {

  private static final String MAX_CONNECTIONS = "300";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final ProcessReaper reaper;
  private final TemporaryFolder folder;
  private EmbeddedPostgres server; // null while none runs
  private ProcessHandle postmaster;
  private String version;
  private Duration startup;

  private EmbeddedDatabase(ProcessReaper reaper, TemporaryFolder folder) {
    this.reaper = reaper;
    this.folder = folder;
  }

  static DatabaseServer start(ProcessReaper reaper) {
    EmbeddedDatabase database =
        new EmbeddedDatabase(reaper, TemporaryFolder.create("database", reaper));
    try {
      database.start();
      database.restart(); // the first start also makes the data: its time tells nothing
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private void start() {
    start(Ports.free());
  }

  private synchronized void start(int port) {
    long begin = System.nanoTime();
    try {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setPGStartupWait(LIMIT)
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .setServerConfig("max_connections", MAX_CONNECTIONS)
              .setServerConfig("unix_socket_directories", "")
              .setLocaleConfig("locale", "C")
              .start();
      startup = Duration.ofNanos(System.nanoTime() - begin);
      postmaster = postmaster();
      reaper.watch(postmaster);
      try (Connection connection = connect()) {
        version = DatabaseProvisioner.version(connection);
      }
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new LabException(
          "The embedded PostgreSQL did not start ("
              + e.getMessage()
              + "): name a server of your own with --database.\n"
              + LogTail.of(log()),
          e);
    }
  }

  @Override
  public Database.Kind kind() {
    return Database.Kind.EMBEDDED;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Optional<Duration> startup() {
    return Optional.of(startup);
  }

  @Override
  public List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
  }

  @Override
  public DatabaseAddress database(String owner) {
    try (Connection connection = connect()) {
      DatabaseProvisioner.createIfMissing(connection, owner);
    } catch (SQLException e) {
      throw new LabException(
          "The database '" + owner + "' cannot be created: " + e.getMessage(), e);
    }
    return new DatabaseAddress(Address.loopback(server.getPort()), owner, "postgres", "", "")
        .withSomePassword();
  }

  @Override
  public int connections(Collection<String> databases) {
    try (Connection connection = connect()) {
      return DatabaseProvisioner.connections(connection, databases);
    } catch (SQLException e) {
      throw new LabException("The connections cannot be counted: " + e.getMessage() + ".", e);
    }
  }

  @Override
  public synchronized void restart() {
    stop();
    start();
  }

  @Override
  public synchronized void kill() {
    reaper.unwatch(postmaster);
    ProcessTermination.kill(processes());
  }

  @Override
  public synchronized void startAgain() {
    int port = server.getPort();
    try {
      server.close(); // gives up its lock on the data
    } catch (IOException e) {
      throw new LabException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
    }
    start(port);
  }

  @Override
  public synchronized void close() {
    stop();
    folder.close();
  }

  private void stop() {
    if (postmaster == null) {
      return;
    }
    Ports.release(server.getPort());
    try {
      server.close();
    } catch (IOException e) {
      throw new LabException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
    } finally {
      ProcessTermination.of(postmaster);
      reaper.unwatch(postmaster);
      postmaster = null;
    }
  }

  private Connection connect() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  /** The folder that goes with the server, for tests. */
  public static Path folderOf(DatabaseServer server) {
    return ((EmbeddedDatabase) server).folder.path();
  }

  private Path log() {
    return folder.path().resolve("server.log");
  }

  private Path data() {
    return folder.path().resolve("data");
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid))
        .orElseThrow(() -> new IllegalStateException("its process is gone"));
  }
}
