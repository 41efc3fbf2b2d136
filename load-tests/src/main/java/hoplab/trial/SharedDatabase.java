package hoplab.trial;

import hoplab.database.DatabaseServer;
import hoplab.process.ProcessReaper;
import hoplab.result.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The server that all variants of a run share, if any of them asks for one, and what it cost. */
public final class SharedDatabase implements AutoCloseable {

  private final DatabaseServer server;
  private final List<Double> startupMillis = new ArrayList<>();
  private final List<Double> cpuMicrosPerRequest = new ArrayList<>();
  private final List<Long> bytes = new ArrayList<>();

  private SharedDatabase(DatabaseServer server) {
    this.server = server;
    noteStartup();
  }

  public static SharedDatabase start(
      RunOptions options, Participants participants, ProcessReaper reaper) {
    return new SharedDatabase(
        participants.needsDatabase() ? DatabaseServer.of(options.database(), reaper) : null);
  }

  /** Empty if no variant asks for one. */
  public Optional<DatabaseServer> server() {
    return Optional.ofNullable(server);
  }

  /** A fresh start for the next trial; a server outside of the lab is left alone. */
  void restart() {
    if (server != null) {
      server.restart();
      noteStartup();
    }
  }

  /** Whether it is the lab's, so that it can be killed. */
  public boolean isOwn() {
    return server != null && server.kind() == Database.Kind.EMBEDDED;
  }

  /** Kills it, as a crash would. */
  public void kill() {
    server.kill();
  }

  /** Starts it where it was; returns once it answers. */
  public void startAgain() {
    server.startAgain();
  }

  /** Notes what a trial found; nulls where the server's processes are out of sight. */
  public void used(Double cpuMicros, Long residentBytes) {
    cpuMicrosPerRequest.add(cpuMicros);
    bytes.add(residentBytes);
  }

  public Database result() {
    return server == null
        ? new Database(Database.Kind.NONE, null, null, null, null)
        : new Database(
            server.kind(),
            server.version(),
            mean(startupMillis),
            mean(cpuMicrosPerRequest),
            mean(bytes) == null ? null : Math.round(mean(bytes)));
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }

  private void noteStartup() {
    server().flatMap(DatabaseServer::startup).ifPresent(d -> startupMillis.add(d.toNanos() / 1e6));
  }

  private static Double mean(List<? extends Number> values) {
    var mean = values.stream().filter(Objects::nonNull).mapToDouble(Number::doubleValue).average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }
}
