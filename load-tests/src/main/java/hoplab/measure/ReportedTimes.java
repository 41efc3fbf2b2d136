package hoplab.measure;

import hoplab.measure.ServerTiming.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What all tiers report of one request in {@code Server-Timing}, in nanoseconds. */
public final class ReportedTimes {

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
    private long db;
    private long app;
    private long upstream;
    private long dbWait;
    private long upstreamWait;

    private Tier(String name) {
      this.name = name;
    }

    /** Its name. */
    public String name() {
      return name;
    }

    /** Waiting for the database's answers. */
    public long db() {
      return db;
    }

    /** Its own work, and waiting for a connection to the database. */
    public long app() {
      return app;
    }

    /** Waiting for services. */
    public long upstream() {
      return upstream;
    }

    /** Waiting for a connection to the database; a part of {@link #app}. */
    public long dbWait() {
      return dbWait;
    }

    /** Waiting for a connection to a service; a part of {@link #upstream}. */
    public long upstreamWait() {
      return upstreamWait;
    }

    /** All of its time. */
    public long total() {
      return db + app + upstream;
    }

    private void take(String kind, long time) {
      switch (kind) {
        case "db" -> db += time;
        case "app" -> app += time;
        case "upstream" -> upstream += time;
        case "db-wait" -> dbWait += time;
        case "upstream-wait" -> upstreamWait += time;
        default -> {
          // explains nothing that we know how to place
        }
      }
    }
  }
}
