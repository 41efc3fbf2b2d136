package hoplab.client;

import hoplab.wire.Transport;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Asks over HTTP/1.1 connections of its own, which it keeps open and uses again, the latest first.
 * A request that finds none free opens one. All that happens, happens on one thread.
 */
public final class Client implements AutoCloseable {

  private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
  private static final int LARGEST_BODY_BYTES = 16 << 20;

  private final EventLoop loop;
  private final Transport transport;
  private final boolean keepsBodies;
  private final Map<String, Deque<Connection>> idle = new HashMap<>();
  private final Set<SocketChannel> open = new HashSet<>();

  private Client(Transport transport, boolean keepsBodies) {
    this.transport = transport;
    this.keepsBodies = keepsBodies;
    this.loop = transport.loops().next();
  }

  /** A client without connections. */
  public static Client on(Transport transport) {
    return new Client(transport, false);
  }

  /** The same, whose replies have their bodies. */
  public static Client keepingBodies(Transport transport) {
    return new Client(transport, true);
  }

  /** The one thread. */
  EventLoop loop() {
    return loop;
  }

  /** Sends a request; may be called from any thread. */
  void send(Request request, ResponseListener exchange) {
    if (loop.inEventLoop()) {
      sendNow(request, exchange);
    } else {
      loop.execute(() -> sendNow(request, exchange));
    }
  }

  /** Sends a request and waits for its answer; empty if there is none. */
  CompletableFuture<Reply> ask(Request request) {
    CompletableFuture<Reply> answer = new CompletableFuture<>();
    send(
        request,
        new ResponseListener() {
          @Override
          public void writing() {
            // nobody takes times
          }

          @Override
          public void answered(Reply reply) {
            answer.complete(reply);
          }

          @Override
          public void failed(String why) {
            answer.completeExceptionally(new VisitFailure(request, why));
          }
        });
    return answer;
  }

  /** Ends all connections. */
  @Override
  public void close() {
    loop.submit(() -> List.copyOf(open).forEach(SocketChannel::close)).syncUninterruptibly();
  }

  private void sendNow(Request request, ResponseListener exchange) {
    Deque<Connection> free = idle.computeIfAbsent(request.authority(), a -> new ArrayDeque<>());
    Connection connection = free.pollLast();
    if (connection != null) {
      connection.send(request, exchange);
      return;
    }
    ChannelFuture connecting = bootstrap(free).connect(request.uri().getHost(), request.port());
    SocketChannel channel = (SocketChannel) connecting.channel();
    open.add(channel);
    channel.closeFuture().addListener(closed -> open.remove(channel));
    connecting.addListener(
        result -> {
          if (result.isSuccess()) {
            channel.pipeline().get(Connection.class).send(request, exchange);
          } else {
            exchange.failed("no connection: " + result.cause().getMessage());
          }
        });
  }

  private Bootstrap bootstrap(Deque<Connection> free) {
    return new Bootstrap()
        .group(loop)
        .channel(transport.client())
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
        .handler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel
                    .pipeline()
                    .addLast(
                        new HttpClientCodec(),
                        new HttpObjectAggregator(LARGEST_BODY_BYTES),
                        new Connection(channel, free, keepsBodies));
              }
            });
  }
}
