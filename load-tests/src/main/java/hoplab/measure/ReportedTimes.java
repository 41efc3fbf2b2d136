package hoplab.measure;

import hoplab.measure.ServerTiming.Metric;
import hoplab.result.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all tiers report of one request in {@code Server-Timing}, in nanoseconds. */
public final class ReportedTimes {

  private static final Map<String, Part.Kind> REPORTED =
      Stream.of(
              Part.Kind.DB,
              Part.Kind.APP,
              Part.Kind.UPSTREAM,
              Part.Kind.DB_WAIT,
              Part.Kind.UPSTREAM_WAIT)
          .collect(Collectors.toUnmodifiableMap(Part.Kind::label, kind -> kind));

  private final Tier own = new Tier(TimeSplit.PUBLIC_TIER);
  private final List<Tier> services = new ArrayList<>(2);

  private ReportedTimes() {}

  /**
   * Reads the values of the header.
   *
   * @param serverTiming one for each header field
   */
  public static ReportedTimes of(List<String> serverTiming) {
    ReportedTimes times = new ReportedTimes();
    for (String value : serverTiming) {
      ServerTiming.parse(value).forEach(times::take);
    }
    return times;
  }

  /** The tier that answers the client. */
  public Tier own() {
    return own;
  }

  /** The service that took longest; one of the public tier's name and no time if none reports. */
  public Tier longestService() {
    return services.stream()
        .max(Comparator.comparingLong(Tier::total))
        .orElseGet(() -> new Tier(TimeSplit.PUBLIC_TIER));
  }

  private void take(Metric metric) {
    int dot = metric.name().lastIndexOf('.');
    if (metric.timed() && dot != 0) {
      Tier tier = dot < 0 ? own : service(metric.name().substring(0, dot));
      tier.take(metric.name().substring(dot + 1), metric.nanos());
    }
  }

  private Tier service(String name) {
    for (Tier service : services) {
      if (service.name.equals(name)) {
        return service;
      }
    }
    Tier service = new Tier(name);
    services.add(service);
    return service;
  }

  /** What one tier reports. */
  public static final class Tier {
    private final String name;
    private final Map<Part.Kind, Long> nanos = new EnumMap<>(Part.Kind.class);

    private Tier(String name) {
      this.name = name;
    }

    /** Its name. */
    public String name() {
      return name;
    }

    /** Waiting for the database's answers. */
    public long db() {
      return of(Part.Kind.DB);
    }

    /** Its own work, and waiting for a connection to the database. */
    public long app() {
      return of(Part.Kind.APP);
    }

    /** Waiting for services. */
    public long upstream() {
      return of(Part.Kind.UPSTREAM);
    }

    /** Waiting for a connection to the database; a part of {@link #app}. */
    public long dbWait() {
      return of(Part.Kind.DB_WAIT);
    }

    /** Waiting for a connection to a service; a part of {@link #upstream}. */
    public long upstreamWait() {
      return of(Part.Kind.UPSTREAM_WAIT);
    }

    /** All of its time. */
    public long total() {
      return db() + app() + upstream();
    }

    private long of(Part.Kind kind) {
      return nanos.getOrDefault(kind, 0L);
    }

    /** What has another name explains nothing that we know how to place. */
    private void take(String metric, long time) {
      Part.Kind kind = REPORTED.get(metric);
      if (kind != null) {
        nanos.merge(kind, time, Long::sum);
      }
    }
  }
}
