package hoplab.measure;

/**
 * Which blocks of a window are traced: one in so many, the middle one of each group.
 *
 * @param every size of a group; 0 if none is traced
 * @param firstKey number of the first call; other windows of the same trial have others
 */
public record TraceChoice(int every, long firstKey) {

  /** None is traced. */
  public static final TraceChoice NONE = new TraceChoice(0, 1);

  public TraceChoice {
    if (every < 0 || firstKey <= 0) {
      throw new IllegalArgumentException(
          "a group has no less than 0 blocks and a call a number above 0, got "
              + every
              + " and "
              + firstKey);
    }
  }

  /** Whether a block is traced, from 0. */
  public boolean traces(int block) {
    return every > 0 && block % every == every / 2;
  }

  /** The number of an arrival's calls, above 0. */
  public long key(int arrival) {
    return firstKey + arrival;
  }
}
