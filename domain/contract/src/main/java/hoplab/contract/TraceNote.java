package hoplab.contract;

import java.util.Arrays;

/**
 * One traced request, as one tier noted it.
 *
 * @param key tells the request from all others of its trial; above 0
 * @param nanos by {@link TraceStamp}, each at its place; 0 for what was not noted
 */
public record TraceNote(long key, long... nanos) {

  public TraceNote {
    if (key <= 0 || nanos.length != TraceStamp.values().length) {
      throw new IllegalArgumentException(
          "a note has a key above 0 and a number for each stamp, got "
              + key
              + " and "
              + nanos.length);
    }
    nanos = nanos.clone();
  }

  /** What was noted of one kind. */
  public long at(TraceStamp stamp) {
    return nanos[stamp.place()];
  }

  /** Whether the request was answered, and each moment lies no earlier than the one before. */
  public boolean complete() {
    long routed = at(TraceStamp.ROUTED);
    long head = at(TraceStamp.HEAD);
    return head != 0
        && at(TraceStamp.FIRST_BYTE) != 0
        && at(TraceStamp.LAST_BYTE) - head >= 0
        && head - routed >= at(TraceStamp.DATABASE) + at(TraceStamp.UPSTREAM)
        && routed - at(TraceStamp.FIRST_BYTE) >= 0;
  }

  /** Whether the other's time lies within this one's. */
  public boolean encloses(TraceNote other) {
    return other.at(TraceStamp.FIRST_BYTE) - at(TraceStamp.FIRST_BYTE) >= 0
        && at(TraceStamp.LAST_BYTE) - other.at(TraceStamp.LAST_BYTE) >= 0;
  }

  @Override
  public long[] nanos() {
    return nanos.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TraceNote note && key == note.key && Arrays.equals(nanos, note.nanos);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(key);
  }

  @Override
  public String toString() {
    return key + " " + Arrays.toString(nanos);
  }
}
