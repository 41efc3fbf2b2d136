package hoplab.tier;

import hoplab.contract.TraceFile;
import hoplab.contract.TraceStamp;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.function.IntSupplier;

/**
 * When bytes of a call to a service are given to the socket of one connection, and when those of
 * its answer come from it. All of it happens on the event loop of the connection.
 */
final class OutboundTimes extends ChannelDuplexHandler {
  private final TraceFile file;
  private final IntSupplier currentPlace;
  private int place = TracedRequests.NOT_TRACED;
  private boolean calling;

  /**
   * @param currentPlace where the request is noted on whose account the present thread works
   */
  OutboundTimes(TraceFile file, IntSupplier currentPlace) {
    this.file = file;
    this.currentPlace = currentPlace;
  }

  @Override
  public void write(ChannelHandlerContext context, Object bytes, ChannelPromise done) {
    calling = true;
    context.write(bytes, done);
  }

  @Override
  public void flush(ChannelHandlerContext context) {
    if (calling) {
      calling = false;
      place = file.armed() ? currentPlace.getAsInt() : TracedRequests.NOT_TRACED;
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
    if (place != TracedRequests.NOT_TRACED) {
      file.note(place, stamp, System.nanoTime());
    }
  }
}
