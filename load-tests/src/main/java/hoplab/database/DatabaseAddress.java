package hoplab.database;

import hoplab.descriptor.Address;

/**
 * One database of the server.
 *
 * @param address where the server listens
 * @param name of the database
 * @param user who may do everything in it
 * @param password of the user, empty if none is needed
 * @param parameters of the JDBC URL besides user and password, without question mark; may be empty
 */
public record DatabaseAddress(
    Address address, String name, String user, String password, String parameters) {

  private static final String UNCHECKED_PASSWORD = "unchecked-by-the-server";

  /**
   * The same database with some password where none is needed: Quarkus refuses to open a connection
   * of Flyway's own without one.
   */
  DatabaseAddress withSomePassword() {
    return password.isEmpty()
        ? new DatabaseAddress(address, name, user, UNCHECKED_PASSWORD, parameters)
        : this;
  }

  /** The JDBC URL, without user and password. */
  public String url() {
    String query = parameters.isEmpty() ? "" : "?" + parameters;
    return "jdbc:postgresql://" + address + "/" + name + query;
  }

  /** The same database, reached at another address. */
  public DatabaseAddress at(Address other) {
    return new DatabaseAddress(other, name, user, password, parameters);
  }

  @Override
  public String toString() {
    return url();
  }
}
