package hoplab.measure;

import java.util.List;

/** Takes what a {@link Call} has seen. Called from the threads that send and receive. */
public interface CallSink {

  /** The number by which an arrival's calls are traced, above 0; 0 if they are not. */
  default long traceKey(int arrival) {
    return 0;
  }

  /** A traced call has a good answer. */
  default void traced(TracedCall call) {}

  /** A request is about to be written. */
  void sent(int target);

  /**
   * A good answer is in, whole.
   *
   * @param arrival number of the arriving user, from 0
   * @param target index of the target
   * @param nanos from just before the request was written until the last byte was in
   * @param handOverNanos from the wish to send until just before the request was written: waiting
   *     for a connection, and the load tool's own work
   * @param serverTiming values of the Server-Timing headers
   */
  void answered(int arrival, int target, long nanos, long handOverNanos, List<String> serverTiming);

  /**
   * A request failed: refused, cut off, too late, or answered with an error.
   *
   * @param arrival number of the arriving user, from 0
   * @param target index of the target
   * @param wasSent whether {@link #sent} was told of it
   */
  void failed(int arrival, int target, boolean wasSent);
}
