package hoplab.database;

import hoplab.descriptor.Address;
import hoplab.result.Database;
import hoplab.result.LabException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** A server that was there before the lab and stays after it. */
final class OutsideDatabase implements DatabaseServer {

  private static final String FORM = "jdbc:postgresql://HOST:PORT/DATABASE?user=...&password=...";
  private static final Set<String> OURS =
      Set.of("user", "password", "PGHOST", "PGPORT", "PGDBNAME");
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final DatabaseAddress administration;
  private final String version;

  private OutsideDatabase(DatabaseAddress administration) {
    this.administration = administration;
    try (Connection connection = open()) {
      version = DatabaseProvisioner.version(connection);
    } catch (SQLException e) {
      throw new LabException(
          "The database "
              + administration
              + " refuses ("
              + reason(e)
              + "): check that it runs, and the user and the password.");
    }
  }

  static DatabaseServer connect(String jdbcUrl) {
    Properties parsed = parse(jdbcUrl);
    String parameters =
        parsed.stringPropertyNames().stream()
            .filter(key -> !OURS.contains(key))
            .sorted()
            .map(key -> key + "=" + encode(parsed.getProperty(key)))
            .collect(Collectors.joining("&"));
    return new OutsideDatabase(
        new DatabaseAddress(
            new Address(
                parsed.getProperty("PGHOST"), Integer.parseInt(parsed.getProperty("PGPORT"))),
            parsed.getProperty("PGDBNAME"),
            parsed.getProperty("user", ""),
            parsed.getProperty("password", ""),
            parameters));
  }

  private static Properties parse(String jdbcUrl) {
    Properties parsed =
        jdbcUrl.startsWith("jdbc:postgresql://") ? Driver.parseURL(jdbcUrl, null) : null;
    if (parsed == null || parsed.getProperty("PGHOST", ",").contains(",")) {
      throw new LabException("--database must have the form " + FORM + ".");
    }
    if (parsed.getProperty("user") == null || parsed.getProperty("PGDBNAME") == null) {
      throw new LabException("--database lacks the database or its user: write " + FORM + ".");
    }
    return parsed;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public Database.Kind kind() {
    return Database.Kind.OUTSIDE;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Optional<Duration> startup() {
    return Optional.empty();
  }

  @Override
  public List<ProcessHandle> processes() {
    return List.of();
  }

  @Override
  public DatabaseAddress database(String owner) {
    try (Connection connection = open()) {
      DatabaseProvisioner.createIfMissing(connection, owner);
    } catch (SQLException e) {
      String remedy =
          INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())
              ? ": create it by hand, or allow the user to (alter role ... createdb)."
              : ": check that the server still runs.";
      throw new LabException(
          "The database '"
              + owner
              + "' cannot be created in "
              + administration
              + " ("
              + reason(e)
              + ")"
              + remedy);
    }
    return new DatabaseAddress(
            administration.address(),
            owner,
            administration.user(),
            administration.password(),
            administration.parameters())
        .withSomePassword();
  }

  @Override
  public int connections(Collection<String> databases) {
    try (Connection connection = open()) {
      return DatabaseProvisioner.connections(connection, databases);
    } catch (SQLException e) {
      throw new LabException("The connections cannot be counted: " + reason(e) + ".", e);
    }
  }

  @Override
  public void restart() {}

  @Override
  public void kill() {
    throw new IllegalStateException("the server is not the lab's");
  }

  @Override
  public void startAgain() {
    throw new IllegalStateException("the server is not the lab's");
  }

  @Override
  public void close() {}

  private Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", administration.user());
    properties.setProperty("password", administration.password());
    properties.setProperty("loginTimeout", "10");
    return DriverManager.getConnection(administration.url(), properties);
  }

  private String reason(SQLException e) {
    String message = e.getMessage().lines().findFirst().orElse("no reason given");
    String password = administration.password();
    return password.isEmpty() ? message : message.replace(password, "***");
  }
}
