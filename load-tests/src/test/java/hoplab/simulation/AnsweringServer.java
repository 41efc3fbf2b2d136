package hoplab.simulation;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server on a free loopback port that answers as told and remembers what came. */
final class AnsweringServer implements AutoCloseable {

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel channel;
  private final Duration delay;
  private final int status;
  private final String serverTiming;
  private final AtomicInteger connections = new AtomicInteger();
  private final Queue<String> paths;

  private AnsweringServer(Duration delay, int status, String serverTiming, Queue<String> paths) {
    this.paths = paths;
    this.delay = delay;
    this.status = status;
    this.serverTiming = serverTiming;
    channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel client) {
                    connections.incrementAndGet();
                    client
                        .pipeline()
                        .addLast(new HttpServerCodec(), new HttpObjectAggregator(1 << 16))
                        .addLast(new Answering());
                  }
                })
            .bind("127.0.0.1", 0)
            .syncUninterruptibly()
            .channel();
  }

  static AnsweringServer atOnce() {
    return new AnsweringServer(Duration.ZERO, 200, null, new ConcurrentLinkedQueue<>());
  }

  static AnsweringServer withTiming(Duration delay, String serverTiming) {
    return new AnsweringServer(delay, 200, serverTiming, new ConcurrentLinkedQueue<>());
  }

  static AnsweringServer failing(int status) {
    return new AnsweringServer(Duration.ZERO, status, null, new ConcurrentLinkedQueue<>());
  }

  /** One that writes what comes into the same memory, as {@code PORT/path}. */
  static AnsweringServer sharing(Queue<String> paths) {
    return new AnsweringServer(Duration.ZERO, 200, null, paths);
  }

  int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  /** Connections opened so far. */
  int connections() {
    return connections.get();
  }

  /** What was asked for so far, in order, as {@code PORT/path}. */
  Queue<String> paths() {
    return paths;
  }

  @Override
  public void close() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private final class Answering extends SimpleChannelInboundHandler<FullHttpRequest> {

    @Override
    protected void channelRead0(ChannelHandlerContext client, FullHttpRequest request) {
      paths.add(port() + request.uri());
      if (delay.isZero()) {
        answer(client);
      } else {
        client.executor().schedule(() -> answer(client), delay.toNanos(), TimeUnit.NANOSECONDS);
      }
    }

    private void answer(ChannelHandlerContext client) {
      byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.valueOf(status),
              Unpooled.wrappedBuffer(body));
      response.headers().set("Content-Length", body.length);
      if (serverTiming != null) {
        response.headers().set("Server-Timing", serverTiming);
      }
      client.writeAndFlush(response);
    }
  }
}
