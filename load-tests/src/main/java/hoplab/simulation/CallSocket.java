package hoplab.simulation;

import hoplab.measure.Call;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * Stands next to the socket of each of Gatling's connections, and tells a traced call when its
 * bytes go and come. Gatling gives no place for it; Netty finds it as a service where {@link #FLAG}
 * says so.
 */
public final class CallSocket extends ChannelInitializerExtension {

  static final String FLAG = "-Dio.netty.bootstrap.extensions=serviceload";

  /** The call that the present event loop is about to write. */
  private static final ThreadLocal<Call> NEXT = new ThreadLocal<>();

  /** The next request that the present event loop writes is that of a call. */
  static void next(Call call) {
    NEXT.set(call);
  }

  @Override
  public void postInitializeClientChannel(Channel channel) {
    channel.pipeline().addFirst(new Times());
  }

  private static final class Times extends ChannelDuplexHandler {
    private boolean written;
    private Call call;

    @Override
    public void write(ChannelHandlerContext context, Object bytes, ChannelPromise done) {
      written = true;
      context.write(bytes, done);
    }

    @Override
    public void flush(ChannelHandlerContext context) {
      if (written) {
        written = false;
        call = NEXT.get();
        if (call != null) {
          NEXT.remove();
          call.given();
        }
      }
      context.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
      if (call != null) {
        call.taken();
      }
      context.fireChannelRead(bytes);
    }
  }
}
