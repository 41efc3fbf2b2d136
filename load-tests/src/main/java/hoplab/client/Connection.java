package hoplab.client;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One connection, which serves one request at a time. */
final class Connection extends SimpleChannelInboundHandler<FullHttpResponse> {

  private static final long RESPONSE_LIMIT_SECONDS = 30;

  private final SocketChannel channel;
  private final Deque<Connection> free;
  private final boolean keepsBodies;
  private ResponseListener exchange; // null while idle
  private Future<?> limit;

  Connection(SocketChannel channel, Deque<Connection> free, boolean keepsBodies) {
    this.channel = channel;
    this.free = free;
    this.keepsBodies = keepsBodies;
  }

  void send(Request request, ResponseListener exchange) {
    this.exchange = exchange;
    FullHttpRequest message = message(request);
    limit =
        channel
            .eventLoop()
            .schedule(() -> fail("too late"), RESPONSE_LIMIT_SECONDS, TimeUnit.SECONDS);
    exchange.writing();
    channel
        .writeAndFlush(message)
        .addListener(
            result -> {
              if (!result.isSuccess()) {
                fail("not sent: " + result.cause().getMessage());
              }
            });
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    ResponseListener done = exchange;
    if (done == null) {
      channel.close();
      return;
    }
    exchange = null;
    limit.cancel(false);
    String body = keepsBodies ? response.content().toString(StandardCharsets.UTF_8) : "";
    Reply reply = new Reply(response.status().code(), headers(response), body);
    if (HttpUtil.isKeepAlive(response)) {
      free.addLast(this);
    } else {
      channel.close();
    }
    done.answered(reply);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    free.remove(this);
    fail("the connection was closed");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    free.remove(this);
    fail(String.valueOf(cause.getMessage()));
  }

  private void fail(String why) {
    ResponseListener lost = exchange;
    exchange = null;
    if (limit != null) {
      limit.cancel(false);
    }
    channel.close();
    if (lost != null) {
      lost.failed(why);
    }
  }

  private static FullHttpRequest message(Request request) {
    FullHttpRequest message =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.valueOf(request.method()),
            request.target(),
            Unpooled.EMPTY_BUFFER);
    message.headers().set(HttpHeaderNames.HOST, request.authority());
    message.headers().set(HttpHeaderNames.ACCEPT, "*/*");
    message.headers().set(HttpHeaderNames.USER_AGENT, "hoplab");
    if (request.method().equals("POST")) {
      message.headers().set(HttpHeaderNames.CONTENT_LENGTH, "0");
    }
    request.headers().forEach(message.headers()::set);
    return message;
  }

  private static Map<String, List<String>> headers(FullHttpResponse response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    response
        .headers()
        .forEach(
            header ->
                headers
                    .computeIfAbsent(
                        header.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(header.getValue()));
    return headers;
  }
}
