package hoplab.measure;

import hoplab.result.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Splits the client's time of every request into what the tiers report in Server-Timing and the
 * unexplained rest, and adds it all up. Whole nanoseconds, so that the parts of a request always
 * sum to its whole.
 *
 * <p>The public tier reports {@code db}, {@code app} and {@code upstream} (its time of waiting for
 * other tiers), and passes on what those reported with their name in front: {@code
 * user-service.db}. Services that were asked at the same time overlap: only the one that took
 * longest, the critical path, counts. {@code upstream} less its total is the time on the private
 * link. Metrics of other names explain nothing and stay in the rest.
 */
public final class TimeSplit {

  /** Stands for the tier that answers the client, whose name the client does not know. */
  public static final String PUBLIC_TIER = "public";

  /** Stands for the client, who holds what no tier explains. */
  public static final String CLIENT = "client";

  /** A hostile server could invent tiers without end; beyond this many parts they are the rest. */
  static final int MOST_PARTS = 64;

  private final Map<Part.Key, LongAdder> nanos = new ConcurrentHashMap<>();
  private final LongAdder requests = new LongAdder();
  private final LongAdder exceeding = new LongAdder();

  /** Splits one request. */
  void add(long wholeNanos, List<String> serverTiming) {
    ReportedTimes report = ReportedTimes.of(serverTiming);
    long left = wholeNanos;
    left -= book(PUBLIC_TIER, Part.Kind.DB, report.own().db());
    left -= book(PUBLIC_TIER, Part.Kind.APP, report.own().app());
    ReportedTimes.Tier service = report.longestService();
    left -= book(service.name(), Part.Kind.DB, service.db());
    left -= book(service.name(), Part.Kind.APP, service.app());
    left -= book(service.name(), Part.Kind.LINK, service.upstream());
    if (report.own().upstream() > 0) {
      left -= book(service.name(), Part.Kind.LINK, report.own().upstream() - service.total());
    }
    requests.increment();
    sum(CLIENT, Part.Kind.UNEXPLAINED).add(left);
    if (report.own().total() > wholeNanos) {
      exceeding.increment();
    }
  }

  /** Requests whose reported parts are longer than the client's time. */
  long partsExceedingWhole() {
    return exceeding.sum();
  }

  /**
   * Mean time of each part, the unexplained rest last; empty before the first request. The parts
   * sum to the mean time of the requests.
   */
  List<Part> parts() {
    double count = requests.sum();
    List<Part> parts = new ArrayList<>();
    nanos.forEach(
        (key, sum) -> parts.add(new Part(key.tier(), key.kind(), sum.sum() / count / 1e3)));
    parts.sort(
        Comparator.comparing((Part part) -> rank(part.tier()))
            .thenComparing(Part::tier)
            .thenComparing(Part::kind));
    return parts;
  }

  private static int rank(String tier) {
    return tier.equals(PUBLIC_TIER) ? 0 : tier.equals(CLIENT) ? 2 : 1;
  }

  /** Adds to a part and returns what was added. */
  private long book(String tier, Part.Kind kind, long time) {
    if (time == 0) {
      return 0;
    }
    LongAdder sum = sum(tier, kind);
    if (sum == null) {
      return 0;
    }
    sum.add(time);
    return time;
  }

  private LongAdder sum(String tier, Part.Kind kind) {
    Part.Key key = new Part.Key(tier, kind);
    LongAdder sum = nanos.get(key);
    if (sum != null || nanos.size() >= MOST_PARTS && !tier.equals(CLIENT)) {
      return sum;
    }
    return nanos.computeIfAbsent(key, k -> new LongAdder());
  }
}
