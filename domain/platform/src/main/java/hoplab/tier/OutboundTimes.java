package hoplab.tier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hoplab.contract.TraceFile;
import hoplab.contract.TraceKey;
import hoplab.contract.TraceStamp;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * When bytes of a call to a service are given to the socket of one connection, and when those of
 * its answer come from it. All of it happens on the event loop of the connection.
 *
 * <p>For whom a call is made, its bytes say: the client's id is passed on in them.
 */
final class OutboundTimes extends ChannelDuplexHandler {
  private static final String COLON = ": ";
  private static final ByteBuf ID =
      Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(COLON + TraceKey.PREFIX, US_ASCII));

  private final TraceFile file;
  private int place = TraceFile.NOWHERE;
  private boolean calling;

  OutboundTimes(TraceFile file) {
    this.file = file;
  }

  /** Vert.x empties the pipeline of a new connection before it puts HTTP's handlers into it. */
  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    if (context.channel().isActive()) {
      context.pipeline().addFirst(new OutboundTimes(file));
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object bytes, ChannelPromise done) {
    if (!calling) {
      calling = true;
      place = TraceFile.NOWHERE;
      if (bytes instanceof ByteBuf head && file.armed()) {
        place = file.find(key(head));
      }
    }
    context.write(bytes, done);
  }

  @Override
  public void flush(ChannelHandlerContext context) {
    if (calling) {
      calling = false;
      note(TraceStamp.CALL_SENT);
    }
    context.flush();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    note(TraceStamp.CALL_ANSWERED);
    context.fireChannelRead(bytes);
  }

  private void note(TraceStamp stamp) {
    if (place != TraceFile.NOWHERE) {
      file.note(place, stamp, System.nanoTime());
    }
  }

  /** The number in a head, or 0. */
  private static long key(ByteBuf head) {
    int at = ByteBufUtil.indexOf(ID, head);
    if (at < 0) {
      return 0;
    }
    int from = at + COLON.length();
    int end = head.indexOf(from, head.writerIndex(), (byte) '\r');
    return end < 0 ? 0 : TraceKey.of(head.toString(from, end - from, US_ASCII));
  }
}
