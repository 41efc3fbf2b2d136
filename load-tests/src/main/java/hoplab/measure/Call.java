package hoplab.measure;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * The calls of one arriving user, one target after the other, with their stamps. Not thread-safe: a
 * user lives on one event loop, and so does this.
 */
public final class Call {

  private static final int OK = 200;

  private final CallSink sink;
  private final LongSupplier nanoClock;
  private final int arrival;
  private final String userId;
  private final int[] order;

  private int position = -1;
  private boolean sent;
  private boolean settled = true;
  private long wishedNanos;
  private long sentNanos;
  private long givenNanos;
  private long takenNanos;

  /**
   * @param sink told of every call
   * @param nanoClock nanoseconds that never run backwards
   * @param arrival number of the arriving user
   * @param choices draws the user asked for and the order of the targets
   */
  public Call(CallSink sink, LongSupplier nanoClock, int arrival, UserChoices choices) {
    this(sink, nanoClock, arrival, choices.userId(arrival), choices.order(arrival));
  }

  /**
   * @param sink told of every call
   * @param nanoClock nanoseconds that never run backwards
   * @param arrival number of the arriving user
   * @param userId the stored user asked for
   * @param order indices of the targets to call
   */
  public Call(CallSink sink, LongSupplier nanoClock, int arrival, String userId, int... order) {
    this.sink = sink;
    this.nanoClock = nanoClock;
    this.arrival = arrival;
    this.userId = userId;
    this.order = order.clone();
  }

  /** Number of the arriving user. */
  public int arrival() {
    return arrival;
  }

  /** The stored user asked for, the same for every target. */
  public String userId() {
    return userId;
  }

  /** Index of the target that is called now. */
  public int target() {
    return order[position];
  }

  /** The number by which this user's calls are traced, above 0; 0 if they are not. */
  public long traceKey() {
    return sink.traceKey(arrival);
  }

  /** Stamps the moment when the last bytes of the request are given to the socket. */
  public void given() {
    givenNanos = nanoClock.getAsLong();
  }

  /** Stamps the moment when bytes of the answer are taken from the socket; the last ones count. */
  public void taken() {
    takenNanos = nanoClock.getAsLong();
  }

  /** Turns to the next target; stamps the wish to send. */
  public void next() {
    position++;
    sent = false;
    settled = false;
    wishedNanos = nanoClock.getAsLong();
  }

  /** Stamps the last moment before the request is written; a repeated write keeps the first. */
  public void writing() {
    if (!sent) {
      sent = true;
      sink.sent(target());
      sentNanos = nanoClock.getAsLong();
    }
  }

  /** Stamps the moment when the last byte of the answer is in. */
  public void answered(int status, List<String> serverTiming) {
    long now = nanoClock.getAsLong();
    if (settled) {
      return;
    }
    settled = true;
    if (status == OK && sent) {
      if (traceKey() != 0) {
        sink.traced(new TracedCall(target(), traceKey(), sentNanos, givenNanos, takenNanos, now));
      }
      sink.answered(arrival, target(), now - sentNanos, sentNanos - wishedNanos, serverTiming);
    } else {
      sink.failed(arrival, target(), sent);
    }
  }

  /** Ends the call: one that has no answer by now has failed. */
  public void settle() {
    if (!settled) {
      settled = true;
      sink.failed(arrival, target(), sent);
    }
  }
}
