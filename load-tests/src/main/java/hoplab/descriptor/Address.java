package hoplab.descriptor;

/**
 * Where something listens.
 *
 * @param host a name or an IPv4 address
 * @param port 1 to 65535
 */
public record Address(String host, int port) {

  public Address {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a port lies between 1 and 65535, not " + port);
    }
  }

  /** A port of this machine's loopback interface. */
  public static Address loopback(int port) {
    return new Address("127.0.0.1", port);
  }

  /** As a URL without a slash at its end. */
  public String url() {
    return "http://" + this;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
