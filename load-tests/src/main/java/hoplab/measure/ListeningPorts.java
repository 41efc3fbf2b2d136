package hoplab.measure;

import java.util.Collection;
import java.util.List;
import oshi.SystemInfo;
import oshi.software.os.InternetProtocolStats.IPConnection;
import oshi.software.os.InternetProtocolStats.TcpState;

/** On which TCP ports processes listen, as the operating system says. */
public final class ListeningPorts {

  private ListeningPorts() {}

  /** Different ports of any of these processes, ascending. */
  public static List<Integer> of(Collection<Long> pids) {
    return new SystemInfo()
        .getOperatingSystem().getInternetProtocolStats().getConnections().stream()
            .filter(one -> one.getState() == TcpState.LISTEN)
            .filter(one -> pids.contains((long) one.getowningProcessId()))
            .map(IPConnection::getLocalPort)
            .distinct()
            .sorted()
            .toList();
  }
}
