package hoplab.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One connection through a wire: the accepted near end, a far end on the same event loop, and a
 * delay line for each direction.
 *
 * <p>The near end's kernel has accepted by the time the wire is told, which costs no distance. So
 * what the near end sends is treated as if it had been sent one round trip later, and what the far
 * end says of its own accord as if said when the last packet of the handshake had arrived.
 */
final class Relay {

  private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

  private final SocketChannel near;
  private final Supplier<Distance> distance;
  private final Supplier<WireFault> fault;
  private final SenderYield upYield;
  private final SenderYield downYield;
  private final TrafficCounter counter;
  private final Tap tap;
  private final long acceptedNanos = System.nanoTime();
  private final long opening;
  private SocketChannel far;
  private DelayLine up;
  private DelayLine down;
  private boolean nearSent;
  private boolean nearEnded;
  private boolean farEnded;
  private int endsHandedOn;
  private long upNanos;
  private TrafficCounter.Open crossing; // null unless tracing
  private boolean crossed;

  Relay(
      SocketChannel near,
      Supplier<Distance> distance,
      Supplier<WireFault> fault,
      SenderYield upYield,
      SenderYield downYield,
      TrafficCounter counter,
      Tap tap) {
    this.near = near;
    this.distance = distance;
    this.fault = fault;
    this.upYield = upYield;
    this.downYield = downYield;
    this.counter = counter;
    this.tap = tap;
    this.opening = distance.get().roundTrip().toNanos();
  }

  /** Connects the far end; the near end's bytes wait for it. */
  void begin(
      InetSocketAddress farEnd, Class<? extends SocketChannel> type, SplittableRandom random) {
    counter.opened();
    Bootstrap bootstrap =
        new Bootstrap()
            .group(near.eventLoop())
            .channel(type)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
            .handler(new FarEnd());
    ChannelFuture connecting = bootstrap.connect(farEnd);
    far = (SocketChannel) connecting.channel();
    up = new DelayLine(near, far, distance, fault, random.split(), upYield, this::handedOnEnd);
    up.notBefore(acceptedNanos + opening);
    down = new DelayLine(far, near, distance, fault, random.split(), downYield, this::handedOnEnd);
    down.notBefore(acceptedNanos + opening + opening / 2);
    down.open();
    near.pipeline().addLast(new NearEnd());
    connecting.addListener(
        result -> {
          if (result.isSuccess()) {
            up.open();
          } else {
            near.eventLoop().schedule(this::reset, opening, TimeUnit.NANOSECONDS);
          }
        });
  }

  /** Ends the connection by a FIN of its far end, as servers end an idle one. */
  void endIdle() {
    near.eventLoop().execute(() -> ended(false));
  }

  /** Resets both ends. */
  void resetNow() {
    near.eventLoop().execute(this::reset);
  }

  /** Hands on what a stalled wire has kept. */
  void resume() {
    near.eventLoop()
        .execute(
            () -> {
              up.resume();
              down.resume();
            });
  }

  /** Ends both ends at once. */
  void close() {
    near.close();
    far.close();
  }

  private void receivedNear(ByteBuf bytes) {
    long now = System.nanoTime();
    if (!nearSent) {
      nearSent = true;
      upNanos = now;
      crossing = null;
    }
    counter.up(bytes.readableBytes());
    tap.copy(this, bytes);
    up.take(bytes, now);
  }

  private void receivedFar(ByteBuf bytes) {
    long now = System.nanoTime();
    counter.down(bytes.readableBytes());
    if (nearSent) {
      nearSent = false;
      counter.turned();
      crossing = counter.tracing() ? counter.answered(upNanos, now, !crossed) : null;
      crossed = true;
    } else if (crossing != null) {
      counter.continued(crossing, now);
    }
    down.take(bytes, now);
  }

  private void ended(boolean byNear) {
    if (byNear ? nearEnded : farEnded) {
      return;
    }
    if (byNear) {
      nearEnded = true;
      up.end(System.nanoTime());
    } else {
      farEnded = true;
      down.end(System.nanoTime());
    }
  }

  private void handedOnEnd() {
    endsHandedOn++;
    if (endsHandedOn == 2) {
      near.close();
      far.close();
    }
  }

  /** One end was reset: the other is reset half a round trip later. */
  private void lost() {
    near.eventLoop()
        .schedule(this::reset, distance.get().roundTrip().toNanos() / 2, TimeUnit.NANOSECONDS);
  }

  private void reset() {
    up.drop();
    down.drop();
    for (SocketChannel end : new SocketChannel[] {near, far}) {
      if (end.isOpen()) {
        if (end.isActive()) {
          end.config().setSoLinger(0);
        }
        end.close();
      }
    }
  }

  /** What both ends have in common. */
  private abstract class End extends ChannelInboundHandlerAdapter {

    abstract void received(ByteBuf bytes);

    abstract boolean isNear();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      received((ByteBuf) message);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
      (isNear() ? down : up).adjustReading();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof ChannelInputShutdownEvent) {
        ended(isNear());
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      ended(isNear());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      if (fault.get() == WireFault.STALLED) {
        ended(isNear());
      } else {
        lost();
      }
    }
  }

  private final class NearEnd extends End {
    @Override
    void received(ByteBuf bytes) {
      receivedNear(bytes);
    }

    @Override
    boolean isNear() {
      return true;
    }
  }

  private final class FarEnd extends End {
    @Override
    void received(ByteBuf bytes) {
      receivedFar(bytes);
    }

    @Override
    boolean isNear() {
      return false;
    }
  }
}
