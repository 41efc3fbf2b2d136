package hoplab.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A TCP relay for one link: whoever is to call the far end calls {@link #nearEnd} instead. Counts
 * what crosses, and takes as long as the distance says. If the far end is not there, a connection
 * is reset after a round trip; what is sent into a lost connection is lost.
 */
public final class Wire implements AutoCloseable {

  private final TrafficCounter counter = new TrafficCounter();
  private final Tap tap = new Tap();
  private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
  private final SplittableRandom random;
  private final SenderYield up;
  private final SenderYield down;
  private final ServerBootstrap bootstrap;
  private final InetSocketAddress nearEnd;
  private volatile Channel listener;
  private volatile Distance distance = Distance.NONE;
  private volatile WireFault fault = WireFault.NONE;

  private Wire(
      Transport transport,
      InetSocketAddress nearEnd,
      InetSocketAddress farEnd,
      long seed,
      Supplier<SenderYield> senderYield) {
    this.up = senderYield.get();
    this.down = senderYield.get();
    this.random = new SplittableRandom(seed);
    this.bootstrap =
        new ServerBootstrap()
            .group(transport.loops())
            .channel(transport.server())
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel near) {
                    accept(near, farEnd, transport.client());
                  }
                });
    this.listener = bootstrap.bind(nearEnd).syncUninterruptibly().channel();
    this.nearEnd = (InetSocketAddress) listener.localAddress();
  }

  /**
   * Listens on a free port of the loopback interface.
   *
   * @param farEnd where what is sent in goes; need not listen yet
   * @param seed source of jitter
   */
  public static Wire open(Transport transport, InetSocketAddress farEnd, long seed) {
    return open(transport, farEnd, seed, SenderYield::new);
  }

  /** The same on a given address. */
  static Wire open(
      Transport transport, InetSocketAddress nearEnd, InetSocketAddress farEnd, long seed) {
    return new Wire(transport, nearEnd, farEnd, seed, SenderYield::new);
  }

  static Wire open(
      Transport transport, InetSocketAddress farEnd, long seed, Supplier<SenderYield> senderYield) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new Wire(transport, anyPort, farEnd, seed, senderYield);
  }

  /** Where to call. */
  public InetSocketAddress nearEnd() {
    return nearEnd;
  }

  /** Holds for all bytes that come in from now on, on old connections too. */
  public void setDistance(Distance far) {
    distance = far;
  }

  /**
   * Holds from now on, on old connections too, until another is put.
   *
   * @throws IllegalStateException if something else has taken the port of a wire that was cut
   */
  public synchronized void put(WireFault now) {
    WireFault before = fault;
    fault = now;
    if (now == WireFault.CUT) {
      listener.close().syncUninterruptibly();
      relays.forEach(Relay::close);
    } else if (before == WireFault.CUT) {
      listenAgain();
    }
    if (now == WireFault.RESET) {
      relays.forEach(Relay::resetNow);
    }
    if (before == WireFault.STALLED) {
      relays.forEach(Relay::resume);
    }
  }

  private void listenAgain() {
    ChannelFuture bound = bootstrap.bind(nearEnd).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IllegalStateException("nobody can listen on " + nearEnd, bound.cause());
    }
    listener = bound.channel();
  }

  /** What has crossed so far. */
  public Traffic traffic() {
    return counter.traffic();
  }

  /**
   * Keeps every crossing from now on, or none; drops those kept before.
   *
   * @see #crossings
   */
  public void trace(boolean on) {
    counter.trace(on);
  }

  /** Round trips since {@link #trace}, in the order in which their answers began. */
  public List<RoundTrip> crossings() {
    return counter.crossings();
  }

  /**
   * Keeps a copy of what near ends send from now on; drops what was kept before.
   *
   * @param mostBytes how much to keep of all connections together; 0 for none, as before the first
   *     call
   */
  public void capture(int mostBytes) {
    tap.capture(mostBytes);
  }

  /**
   * What near ends have sent since {@link #capture}, one for each connection that carried any.
   *
   * @throws IllegalStateException if it was more than was to be kept
   */
  public List<byte[]> captured() {
    return tap.captured();
  }

  /**
   * Ends all connections as servers end idle ones; returns before the near ends have noticed.
   *
   * @see #connected
   */
  public void endIdle() {
    relays.forEach(Relay::endIdle);
  }

  /** How many connections are open now. */
  public int connected() {
    return relays.size();
  }

  /** Ends all connections and listens no more. */
  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    relays.forEach(Relay::close);
  }

  private void accept(
      SocketChannel near, InetSocketAddress farEnd, Class<? extends SocketChannel> type) {
    if (fault == WireFault.CUT || fault == WireFault.RESET) {
      near.config().setSoLinger(0);
      near.close();
      return;
    }
    Relay relay = new Relay(near, () -> fault.over(distance), () -> fault, up, down, counter, tap);
    relays.add(relay);
    near.closeFuture().addListener(closed -> relays.remove(relay));
    SplittableRandom own;
    synchronized (random) {
      own = random.split();
    }
    relay.begin(farEnd, type, own);
  }
}
