package hoplab.client;

import hoplab.wire.Transport;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server whose time is known: it answers any request with 200 after a delay of its own, and
 * says in {@code Server-Timing} how long that was by its own clock.
 */
public final class CalibrationServer implements AutoCloseable {

  /** Its timer is set this much early, and it reads the clock until the moment has come. */
  private static final long LEAD_NANOS = 150_000;

  private static final int LARGEST_REQUEST_BYTES = 1 << 16;
  private static final byte[] BODY = "known\n".getBytes(StandardCharsets.US_ASCII);

  private final Channel listener;
  private final long delayNanos;

  private CalibrationServer(Transport transport, Duration delay) {
    delayNanos = delay.toNanos();
    listener =
        new ServerBootstrap()
            .group(transport.loops())
            .channel(transport.server())
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(LARGEST_REQUEST_BYTES),
                            new Answering());
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
  }

  /** Listens on a free port of the loopback interface. */
  public static CalibrationServer start(Transport transport, Duration delay) {
    return new CalibrationServer(transport, delay);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.localAddress();
  }

  @Override
  public void close() {
    listener.close().syncUninterruptibly();
  }

  private final class Answering extends SimpleChannelInboundHandler<FullHttpRequest> {

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      long read = System.nanoTime();
      if (delayNanos == 0) {
        answer(context, read);
      } else {
        context
            .executor()
            .schedule(() -> onTime(context, read), delayNanos - LEAD_NANOS, TimeUnit.NANOSECONDS);
      }
    }

    private void onTime(ChannelHandlerContext context, long read) {
      while (System.nanoTime() - read < delayNanos) {
        Thread.onSpinWait();
      }
      answer(context, read);
    }

    private void answer(ChannelHandlerContext context, long read) {
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(BODY));
      response.headers().set(HttpHeaderNames.CONTENT_LENGTH, BODY.length);
      long micros = Math.round((System.nanoTime() - read) / 1e3);
      response.headers().set("Server-Timing", "app;dur=" + micros / 1e3);
      context.writeAndFlush(response, context.voidPromise());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
