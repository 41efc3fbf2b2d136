package hoplab.wire;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.kqueue.KQueue;
import io.netty.channel.kqueue.KQueueIoHandler;
import io.netty.channel.kqueue.KQueueServerSocketChannel;
import io.netty.channel.kqueue.KQueueSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The event loops of this machine's best transport. Linux and macOS wake a loop up to the
 * microsecond; elsewhere Netty rounds its timers up to whole milliseconds, which the calibration
 * shows.
 */
public final class Transport implements AutoCloseable {

  private static final long SHUTDOWN_LIMIT_SECONDS = 2;

  private final EventLoopGroup loops;
  private final Class<? extends ServerSocketChannel> server;
  private final Class<? extends SocketChannel> client;

  private Transport(
      IoHandlerFactory io,
      Class<? extends ServerSocketChannel> server,
      Class<? extends SocketChannel> client,
      String name,
      int threads) {
    this.loops = new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory(name, true), io);
    this.server = server;
    this.client = client;
  }

  /**
   * Starts event loops.
   *
   * @param name of their threads
   * @param threads at least 1
   */
  public static Transport start(String name, int threads) {
    if (Epoll.isAvailable()) {
      return new Transport(
          EpollIoHandler.newFactory(),
          EpollServerSocketChannel.class,
          EpollSocketChannel.class,
          name,
          threads);
    }
    if (KQueue.isAvailable()) {
      return new Transport(
          KQueueIoHandler.newFactory(),
          KQueueServerSocketChannel.class,
          KQueueSocketChannel.class,
          name,
          threads);
    }
    return new Transport(
        NioIoHandler.newFactory(),
        NioServerSocketChannel.class,
        NioSocketChannel.class,
        name,
        threads);
  }

  /** Where channels live. */
  public EventLoopGroup loops() {
    return loops;
  }

  /** What listens. */
  public Class<? extends ServerSocketChannel> server() {
    return server;
  }

  /** What calls. */
  public Class<? extends SocketChannel> client() {
    return client;
  }

  /** Ends all channels and threads. */
  @Override
  public void close() {
    loops.shutdownGracefully(0, SHUTDOWN_LIMIT_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
