package hoplab.security;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import oshi.SystemInfo;
import oshi.software.os.InternetProtocolStats.IPConnection;
import oshi.software.os.InternetProtocolStats.TcpState;

/** Says on which addresses of this machine somebody listens, without calling any of them. */
final class Listeners {

  private Listeners() {}

  /** The addresses on which a TCP port is open. */
  static List<InetAddress> on(int port) throws IOException {
    List<InetAddress> all = new ArrayList<>();
    for (IPConnection one :
        new SystemInfo().getOperatingSystem().getInternetProtocolStats().getConnections()) {
      if (one.getState() == TcpState.LISTEN && one.getLocalPort() == port) {
        all.add(address(one.getLocalAddress()));
      }
    }
    return all;
  }

  /** OSHI gives no bytes where a system writes {@code *} for all addresses. */
  private static InetAddress address(byte[] bytes) throws IOException {
    return InetAddress.getByAddress(bytes.length == 0 ? new byte[4] : bytes);
  }
}
