package hoplab.wire;

/**
 * One round trip as the wire saw it pass by, on the clock of {@link System#nanoTime}.
 *
 * @param upNanos when the first byte of the near end came by
 * @param downNanos when the latest byte of the answer came by; not before {@code upNanos}
 * @param opening whether it was the first on its connection, which had to be opened for it
 */
public record RoundTrip(long upNanos, long downNanos, boolean opening) {

  /** How long the far end took, and the way there and back behind the wire. */
  public long nanos() {
    return downNanos - upNanos;
  }
}
