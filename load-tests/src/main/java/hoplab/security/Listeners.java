package hoplab.security;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says on which addresses of this machine somebody listens, without calling any of them. */
interface Listeners {

  /** Whether the operating system says so at all. */
  boolean areListed();

  /** The addresses on which a TCP port is open. */
  List<InetAddress> on(int port) throws IOException;

  /** What Linux says in /proc/net. */
  static Listeners ofThisMachine() {
    List<Path> tables =
        List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6")).stream()
            .filter(Files::isReadable)
            .toList();
    return new Listeners() {
      @Override
      public boolean areListed() {
        return !tables.isEmpty();
      }

      @Override
      public List<InetAddress> on(int port) throws IOException {
        List<InetAddress> all = new ArrayList<>();
        for (Path table : tables) {
          all.addAll(in(Files.readString(table), port));
        }
        return all;
      }
    };
  }

  /**
   * The listeners of a port in a table as Linux writes it: the address in words of four bytes, each
   * in the order of the machine, which is little-endian on all that the lab runs on.
   */
  static List<InetAddress> in(String table, int port) throws IOException {
    Matcher line =
        Pattern.compile("\\d+: ([0-9A-F]{8,32}):([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} 0A ")
            .matcher(table);
    List<InetAddress> all = new ArrayList<>();
    while (line.find()) {
      if (Integer.parseInt(line.group(2), 16) == port) {
        all.add(InetAddress.getByAddress(inNetworkOrder(HexFormat.of().parseHex(line.group(1)))));
      }
    }
    return all;
  }

  private static byte[] inNetworkOrder(byte[] words) {
    byte[] bytes = Arrays.copyOf(words, words.length);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = words[i / 4 * 4 + 3 - i % 4];
    }
    return bytes;
  }
}
