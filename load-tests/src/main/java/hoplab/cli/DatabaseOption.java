package hoplab.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** On which database a command works. */
final class DatabaseOption {

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description =
          "an existing server, jdbc:postgresql://HOST:PORT/DB?user=..&password=.. (default: an embedded"
              + " PostgreSQL)")
  private String database;

  /** The address of a server that is there already; confidential. */
  Optional<String> address() {
    return Optional.ofNullable(database);
  }
}
