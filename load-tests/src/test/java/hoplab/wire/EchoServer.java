package hoplab.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Says a greeting, then repeats what it hears. */
final class EchoServer implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger reads = new AtomicInteger();
  private volatile boolean held;
  private final Thread accepting;
  private volatile Socket latest;

  EchoServer(String greeting) throws IOException {
    accepting = new Thread(() -> serve(greeting));
    accepting.setDaemon(true);
    accepting.start();
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort());
  }

  /** How often something was there to be read. */
  int reads() {
    return reads.get();
  }

  void hold(boolean on) {
    held = on;
  }

  void reset() throws IOException {
    latest.setSoLinger(true, 0);
    latest.close();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    try {
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(String greeting) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        latest = socket;
        Thread thread = new Thread(() -> repeat(socket, greeting));
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void repeat(Socket socket, String greeting) {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      out.write(greeting.getBytes(StandardCharsets.UTF_8));
      byte[] buffer = new byte[1 << 16];
      int count;
      while ((count = in.read(buffer)) >= 0) {
        reads.incrementAndGet();
        while (held) {
          Thread.onSpinWait();
        }
        out.write(buffer, 0, count);
      }
    } catch (IOException e) {
      // the other end is gone
    }
  }
}
