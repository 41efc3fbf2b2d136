package hoplab.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hoplab.contract.RawRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Just enough of an HTTP server to be right or wrong on purpose: one request a connection. */
final class FakeServer implements AutoCloseable {

  static final String LOOPBACK = "127.0.0.1";
  static final String EVERY_ADDRESS = "0.0.0.0";

  /** A header that tells a handler the address that the request came from. */
  static final String PEER = "Fake-Peer";

  private final ServerSocket listener;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          command -> {
            Thread thread = new Thread(command, "fake");
            thread.setDaemon(true);
            return thread;
          });
  private final Function<RawRequest, FakeResponse> handler;

  FakeServer(Function<RawRequest, FakeResponse> handler) throws IOException {
    this(LOOPBACK, handler);
  }

  /**
   * @param address to listen on
   */
  FakeServer(String address, Function<RawRequest, FakeResponse> handler) throws IOException {
    this.handler = handler;
    this.listener = new ServerSocket(0, 100, InetAddress.getByName(address));
    threads.execute(this::accept);
  }

  URI uri() {
    return URI.create("http://" + LOOPBACK + ":" + listener.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      List<RawRequest> asked = PrivateCall.parse(read(socket.getInputStream()));
      if (!asked.isEmpty()) {
        RawRequest request = asked.get(0).with(PEER, socket.getInetAddress().getHostAddress());
        FakeResponse response = handler.apply(request);
        socket.getOutputStream().write(response.bytes(request.method().equals("HEAD")));
      }
    } catch (IOException | RuntimeException notHttp) {
      // a client that sends nonsense is hung up on
    }
  }

  /** A head and as much of a body as it announces. */
  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    for (int n; (n = in.read(some)) > 0; ) {
      all.write(some, 0, n);
      String text = all.toString(ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      if (end >= 0 && text.length() >= end + 4 + length(text.substring(0, end))) {
        return text;
      }
    }
    return all.toString(ISO_8859_1);
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
        .map(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElse(0);
  }
}
