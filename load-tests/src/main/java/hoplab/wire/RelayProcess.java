package hoplab.wire;

import java.net.InetSocketAddress;

/**
 * One wire at distance 0 as a process of its own, so that its processor time is seen like that of
 * any tier. It runs until it is told to end.
 */
public final class RelayProcess {

  private static final int THREADS = 2;

  private RelayProcess() {}

  /** Arguments: the port to listen on, the port to relay to; both on the loopback interface. */
  public static void main(String... args) throws InterruptedException {
    InetSocketAddress nearEnd = loopback(args[0]);
    InetSocketAddress farEnd = loopback(args[1]);
    Wire.open(Transport.start("relay", THREADS), nearEnd, farEnd, 0);
    Thread.currentThread().join(); // until the process ends
  }

  private static InetSocketAddress loopback(String port) {
    return new InetSocketAddress("127.0.0.1", Integer.parseInt(port));
  }
}
