package hoplab.tier;

import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class RequestTime implements TierTime {
  private static final Pattern METRIC =
      Pattern.compile("[A-Za-z0-9._-]{1,64};dur=[0-9]{1,9}\\.[0-9]{1,6}");

  private static final String SEPARATOR = ", ";
  private static final int NANOS_PER_MICRO = 1_000;
  private static final int MICROS_PER_MILLI = 1_000;
  private static final int LONGEST = 2_000;

  private final LongSupplier nanoClock;
  private final long arrivedNanos;
  private final Outstanding database = new Outstanding();
  private final Outstanding connection = new Outstanding();
  private final Outstanding upstream = new Outstanding();
  private final Outstanding upstreamConnection = new Outstanding();
  private final StringBuilder passedOn = new StringBuilder();

  RequestTime(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.arrivedNanos = nanoClock.getAsLong();
  }

  @Override
  public void started(Activity activity) {
    of(activity).started(nanoClock.getAsLong());
  }

  @Override
  public void ended(Activity activity) {
    of(activity).ended(nanoClock.getAsLong());
  }

  @Override
  public long nanos(Activity activity) {
    return of(activity).nanos(nanoClock.getAsLong());
  }

  @Override
  public void passOn(String service, String serverTiming) {
    if (serverTiming == null || serverTiming.length() > LONGEST) {
      return;
    }
    Matcher metric = METRIC.matcher(serverTiming);
    synchronized (passedOn) {
      int from = 0;
      while (from < serverTiming.length()) {
        int separator = serverTiming.indexOf(SEPARATOR, from);
        int to = separator < 0 ? serverTiming.length() : separator;
        if (metric.region(from, to).matches()) {
          passedOn.append(SEPARATOR).append(service).append('.').append(serverTiming, from, to);
        }
        from = to + SEPARATOR.length();
      }
    }
  }

  /**
   * The header's value, were the head written now.
   *
   * @param waits those that are reported; a wait is never longer than what it is a part of
   */
  String header(Set<Activity> waits) {
    long now = nanoClock.getAsLong();
    long db = database.nanos(now);
    long upstream = this.upstream.nanos(now);
    long app = Math.max(0, now - arrivedNanos - db - upstream);
    StringBuilder value = new StringBuilder("db;dur=");
    millis(value, db).append(", upstream;dur=");
    millis(value, upstream).append(", app;dur=");
    millis(value, app);
    if (waits.contains(Activity.CONNECTION)) {
      long wait = connection.nanos(now);
      millis(value.append(", db-wait;dur="), Math.min(wait, app));
    }
    if (waits.contains(Activity.UPSTREAM_CONNECTION)) {
      long wait = upstreamConnection.nanos(now);
      millis(value.append(", upstream-wait;dur="), Math.min(wait, upstream));
    }
    synchronized (passedOn) {
      return value.append(passedOn).toString();
    }
  }

  private Outstanding of(Activity activity) {
    return switch (activity) {
      case DATABASE -> database;
      case CONNECTION -> connection;
      case UPSTREAM -> upstream;
      case UPSTREAM_CONNECTION -> upstreamConnection;
    };
  }

  private static StringBuilder millis(StringBuilder out, long nanos) {
    long micros = (nanos + NANOS_PER_MICRO / 2) / NANOS_PER_MICRO;
    out.append(micros / MICROS_PER_MILLI).append('.');
    int rest = (int) (micros % MICROS_PER_MILLI);
    return out.append(rest < 100 ? "0" : "").append(rest < 10 ? "0" : "").append(rest);
  }
}
