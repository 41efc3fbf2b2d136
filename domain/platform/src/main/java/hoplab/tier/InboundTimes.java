package hoplab.tier;

import hoplab.contract.TraceFile;
import hoplab.contract.TraceStamp;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;

/**
 * When bytes of requests come from the socket of one connection, and when those of answers are
 * given to it: on HTTP/1.1 one request after the other. All of it happens on the event loop of the
 * connection.
 */
final class InboundTimes extends ChannelDuplexHandler {
  private static final AttributeKey<InboundTimes> KEY =
      AttributeKey.valueOf("hoplab.tier.inbound-times");

  private final TraceFile file;
  private long firstByteNanos; // 0 before the first bytes of a request
  private boolean answering;
  private int place = TraceFile.NOWHERE;

  private InboundTimes(TraceFile file) {
    this.file = file;
  }

  /** Stands next to the socket from now on. */
  static InboundTimes of(Channel channel, TraceFile file) {
    InboundTimes times = new InboundTimes(file);
    channel.attr(KEY).set(times);
    channel.pipeline().addFirst(times);
    return times;
  }

  /** Those of a connection; null where nobody looks. */
  static InboundTimes at(Channel channel) {
    return channel.attr(KEY).get();
  }

  /** The request that has just been read is to be noted in this place. */
  void traced(int here) {
    place = here;
    file.note(here, TraceStamp.FIRST_BYTE, firstByteNanos);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    if (firstByteNanos == 0) {
      place = TraceFile.NOWHERE;
      firstByteNanos = file.armed() ? System.nanoTime() : 0;
    }
    context.fireChannelRead(bytes);
  }

  @Override
  public void write(ChannelHandlerContext context, Object bytes, ChannelPromise done) {
    answering = true;
    context.write(bytes, done);
  }

  /** The last of several flushes counts, until bytes of the next request come. */
  @Override
  public void flush(ChannelHandlerContext context) {
    if (answering) {
      answering = false;
      firstByteNanos = 0;
      if (place != TraceFile.NOWHERE) {
        file.note(place, TraceStamp.LAST_BYTE, System.nanoTime());
      }
    }
    context.flush();
  }
}
