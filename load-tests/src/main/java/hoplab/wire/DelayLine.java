package hoplab.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One direction of one connection: takes bytes where they come in and hands them on when they would
 * have arrived. Lives on one event loop, together with the other direction.
 */
final class DelayLine {

  /**
   * The timer of an event loop fires about 0.1 ms late. So it is set this much early, and the loop
   * reads the clock until the moment has come.
   */
  private static final long LEAD_NANOS = 150_000;

  /** More than this under way, and the sender is not read any more, as behind a full window. */
  private static final long WINDOW_BYTES = 4 << 20;

  private static final double NANOS_PER_SECOND = 1e9;

  /** What is under way: bytes, or the end of the stream if there are none. */
  private record Parcel(ByteBuf bytes, long dueNanos) {}

  private final Channel from;
  private final SocketChannel to;
  private final Supplier<Distance> distance;
  private final Supplier<WireFault> fault;
  private final SplittableRandom random;
  private final SenderYield senderYield;
  private final Runnable ended;
  private final ArrayDeque<Parcel> underWay = new ArrayDeque<>();
  private long bytesUnderWay;
  private long lineFreeNanos;
  private long lastDueNanos;
  private boolean open;
  private boolean scheduled;
  private long notBeforeNanos = Long.MIN_VALUE;

  /**
   * @param ended called once the end of the stream has been handed on
   */
  DelayLine(
      Channel from,
      SocketChannel to,
      Supplier<Distance> distance,
      Supplier<WireFault> fault,
      SplittableRandom random,
      SenderYield senderYield,
      Runnable ended) {
    this.from = from;
    this.to = to;
    this.distance = distance;
    this.fault = fault;
    this.random = random;
    this.senderYield = senderYield;
    this.ended = ended;
    this.lineFreeNanos = System.nanoTime();
    this.lastDueNanos = lineFreeNanos;
  }

  /** Nothing counts as sent before this moment, as the connection is not there yet. */
  void notBefore(long nanos) {
    notBeforeNanos = nanos;
  }

  /** The other end can be written to from now on. */
  void open() {
    open = true;
    deliver();
  }

  /** Bytes that came in at a moment; they are released once handed on. */
  void take(ByteBuf bytes, long nowNanos) {
    underWay.add(new Parcel(bytes, due(bytes.readableBytes(), nowNanos)));
    bytesUnderWay += bytes.readableBytes();
    deliver();
  }

  /** The sender has ended its stream. */
  void end(long nowNanos) {
    underWay.add(new Parcel(null, due(0, nowNanos)));
    deliver();
  }

  /** Hands on what has been due while the wire was stalled. */
  void resume() {
    deliver();
  }

  /** Drops what is under way, as a lost connection does. */
  void drop() {
    underWay.forEach(parcel -> ReferenceCountUtil.release(parcel.bytes));
    underWay.clear();
    bytesUnderWay = 0;
  }

  /** The receiver's buffer has filled up or emptied. */
  void adjustReading() {
    from.config().setAutoRead(bytesUnderWay < WINDOW_BYTES && to.isWritable());
  }

  private long due(int bytes, long nowNanos) {
    Distance now = distance.get();
    if (now.equals(Distance.NONE)) {
      lastDueNanos = Math.max(nowNanos, lastDueNanos);
      return lastDueNanos;
    }
    long sent = later(later(nowNanos, notBeforeNanos), lineFreeNanos);
    if (now.bytesPerSecond() > 0) {
      sent += Math.round(bytes * NANOS_PER_SECOND / now.bytesPerSecond());
    }
    lineFreeNanos = sent;
    lastDueNanos = later(sent + oneWay(now), lastDueNanos);
    return lastDueNanos;
  }

  private long oneWay(Distance now) {
    long jitter = now.jitter().toNanos();
    long half = now.roundTrip().toNanos() / 2;
    return jitter == 0 ? half : half - jitter / 2 + random.nextLong(jitter + 1);
  }

  private static long later(long one, long other) {
    return Math.max(one, other);
  }

  private void deliver() {
    if (!open || scheduled) {
      return;
    }
    if (!underWay.isEmpty() && underWay.peek().dueNanos - System.nanoTime() <= LEAD_NANOS) {
      senderYield.yieldProcessor();
    }
    handOnInTime();
  }

  private void handOnInTime() {
    boolean written = false;
    while (!underWay.isEmpty() && !isStalled()) {
      long wait = underWay.peek().dueNanos - System.nanoTime();
      if (wait > LEAD_NANOS) {
        scheduled = true;
        to.eventLoop().schedule(this::onTime, wait - LEAD_NANOS, TimeUnit.NANOSECONDS);
        break;
      }
      if (wait > 0 && written) {
        to.flush();
        written = false;
      }
      await(underWay.peek().dueNanos);
      written |= handOn(underWay.poll());
    }
    if (written) {
      to.flush();
    }
    adjustReading();
  }

  private void onTime() {
    scheduled = false;
    handOnInTime();
  }

  private static void await(long dueNanos) {
    while (System.nanoTime() < dueNanos) {
      Thread.onSpinWait();
    }
  }

  private boolean handOn(Parcel parcel) {
    if (parcel.bytes == null) {
      to.flush();
      to.shutdownOutput();
      ended.run();
      return false;
    }
    bytesUnderWay -= parcel.bytes.readableBytes();
    if (fault.get() == WireFault.BYTE_BY_BYTE) {
      writeEachByte(parcel.bytes);
      return false;
    }
    to.write(parcel.bytes, to.voidPromise());
    return true;
  }

  private void writeEachByte(ByteBuf bytes) {
    while (bytes.isReadable()) {
      to.writeAndFlush(bytes.readRetainedSlice(1), to.voidPromise());
    }
    bytes.release();
  }

  private boolean isStalled() {
    return fault.get() == WireFault.STALLED;
  }
}
