package hoplab.experiment.burst;

import hoplab.client.OpenVisits;
import hoplab.client.OpenVisits.Ending;
import hoplab.measure.Arrivals;
import hoplab.measure.SortedTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** What became of every user of one window, and of its slices. Lives on the client's thread. */
final class BurstRecording implements OpenVisits.Observer {

  private static final long SHORTEST_NANOS = 1_000;
  private static final long LONGEST_NANOS = 60_000_000_000L;

  /**
   * One slice, all of whose users are answered, or given up.
   *
   * @param right times of those who were answered 200
   */
  record Slice(int arrived, SortedTimes right, int refused, double slowestRefusalMicros) {}

  private final Arrivals arrivals;
  private final Ending[] endings;
  private final long[] nanos;
  private final long[] lagNanos;
  private final int[] firstUser;

  BurstRecording(Arrivals arrivals) {
    this.arrivals = arrivals;
    this.endings = new Ending[arrivals.count()];
    this.nanos = new long[arrivals.count()];
    this.lagNanos = new long[arrivals.count()];
    this.firstUser = new int[arrivals.blocks() + 1];
    for (int block = 0; block < arrivals.blocks(); block++) {
      firstUser[block + 1] = firstUser[block] + arrivals.inBlock(block);
    }
  }

  @Override
  public void begins(int user, long lag) {
    lagNanos[user] = Math.max(0, lag);
  }

  @Override
  public void ends(int user, Ending ending, long took) {
    endings[user] = ending;
    nanos[user] = Math.min(LONGEST_NANOS, Math.max(1, took));
  }

  /** Whether everyone who arrived in a slice has been answered. */
  boolean isOver(int slice) {
    return users(slice, slice + 1).allMatch(user -> endings[user] != null);
  }

  Slice slice(int slice) {
    return new Slice(
        arrivals.inBlock(slice),
        right(slice, slice + 1),
        (int) users(slice, slice + 1).filter(user -> endings[user] == Ending.REFUSED).count(),
        users(slice, slice + 1)
                .filter(user -> endings[user] == Ending.REFUSED)
                .mapToLong(user -> nanos[user])
                .max()
                .orElse(0)
            / 1e3);
  }

  List<Slice> slices(int count) {
    List<Slice> slices = new ArrayList<>();
    for (int slice = 0; slice < count; slice++) {
      slices.add(slice(slice));
    }
    return slices;
  }

  /** Times of the right answers to those who arrived in these slices. */
  SortedTimes right(int from, int to) {
    return new SortedTimes(
        users(from, to)
            .filter(user -> endings[user] == Ending.RIGHT)
            .mapToLong(user -> nanos[user]));
  }

  /** Who arrived in these slices. */
  IntStream users(int from, int to) {
    return IntStream.range(firstUser[from], firstUser[to]);
  }

  /** How late these users were sent. */
  double lagP99Micros(IntStream users) {
    return new SortedTimes(users.mapToLong(user -> lagNanos[user])).micros(0.99);
  }

  /** The same times as {@link #right}. */
  Histogram histogram(int from, int to, String tag) {
    Histogram histogram = new Histogram(SHORTEST_NANOS, LONGEST_NANOS, 3);
    users(from, to)
        .filter(user -> endings[user] == Ending.RIGHT)
        .forEach(user -> histogram.recordValue(nanos[user]));
    histogram.setTag(tag);
    return histogram;
  }
}
