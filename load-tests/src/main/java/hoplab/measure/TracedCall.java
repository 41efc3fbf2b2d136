package hoplab.measure;

/**
 * One traced call as the client saw it: readings of {@link System#nanoTime}.
 *
 * @param target index of the target
 * @param key tells it from all others of its trial at this target
 * @param sentNanos just before the request was written
 * @param givenNanos the last bytes of the request were given to the socket
 * @param takenNanos the last bytes of the answer were taken from the socket
 * @param answeredNanos the answer was read, whole
 */
public record TracedCall(
    int target, long key, long sentNanos, long givenNanos, long takenNanos, long answeredNanos) {

  /** The client's time. */
  long nanos() {
    return answeredNanos - sentNanos;
  }

  /** From socket to socket. */
  long awayNanos() {
    return takenNanos - givenNanos;
  }

  /** Whether each moment lies no earlier than the one before. */
  boolean complete() {
    return givenNanos - sentNanos >= 0 && awayNanos() >= 0 && answeredNanos - takenNanos >= 0;
  }
}
