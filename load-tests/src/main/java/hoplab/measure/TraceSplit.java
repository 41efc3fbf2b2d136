package hoplab.measure;

import hoplab.contract.TraceNote;
import hoplab.contract.TraceStamp;
import hoplab.result.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits the time of traced calls by the moments that the client and all tiers noted on one clock.
 * From socket to socket time is on the way, or waits to be woken; between sockets it is the work of
 * whoever holds the request. What no pair of notes holds is the rest, so that a tier that notes
 * nothing makes the rest larger and no other part.
 */
public final class TraceSplit {

  /** What one tier noted of one call. */
  private record Stop(String tier, TraceNote note) {}

  private final String publicTier;
  private final Map<Long, List<Stop>> stops = new LinkedHashMap<>();
  private final Map<Part.Key, Long> nanos = new LinkedHashMap<>();
  private long calls;
  private long wholeNanos;
  private long followed;
  private long contradictory;

  /**
   * @param publicTier name of the tier that answers the client
   * @param notes what each tier noted, by its name
   */
  public TraceSplit(String publicTier, Map<String, List<TraceNote>> notes) {
    this.publicTier = publicTier;
    notes.forEach(
        (tier, all) ->
            all.forEach(
                note ->
                    stops
                        .computeIfAbsent(note.key(), key -> new ArrayList<>())
                        .add(new Stop(tier, note))));
    stops
        .values()
        .forEach(
            one ->
                one.sort(Comparator.comparingLong(stop -> stop.note().at(TraceStamp.FIRST_BYTE))));
  }

  /** Splits one call. */
  public void add(TracedCall call) {
    calls++;
    wholeNanos += call.nanos();
    Split split = new Split(call, stops.getOrDefault(call.key(), List.of()));
    if (split.contradictory) {
      contradictory++;
      return;
    }
    split.parts.forEach((key, time) -> nanos.merge(key, time, Long::sum));
    if (split.followed) {
      followed++;
    }
  }

  /** Mean of each part, in the order of a request's way, the rest last; empty without a call. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    long rest = wholeNanos;
    for (Map.Entry<Part.Key, Long> one : nanos.entrySet()) {
      parts.add(part(one.getKey(), one.getValue()));
      rest -= one.getValue();
    }
    if (calls > 0) {
      parts.add(part(new Part.Key(TimeSplit.CLIENT, Part.Kind.UNEXPLAINED), rest));
    }
    return parts;
  }

  /** Calls of which every note was found. */
  public long followed() {
    return followed;
  }

  /** Calls whose notes contradict each other. */
  public long contradictory() {
    return contradictory;
  }

  private Part part(Part.Key key, long sum) {
    return new Part(key.tier(), key.kind(), sum / 1e3 / calls);
  }

  /** One call. */
  private final class Split {
    private final Map<Part.Key, Long> parts = new LinkedHashMap<>();
    private boolean contradictory;
    private boolean followed;

    Split(TracedCall call, List<Stop> stops) {
      if (!call.complete() || !stops.stream().allMatch(stop -> stop.note().complete())) {
        contradictory = true;
        return;
      }
      book(TimeSplit.CLIENT, Part.Kind.CLIENT, call.nanos() - call.awayNanos());
      if (stops.isEmpty() || !stops.get(0).tier().equals(publicTier)) {
        return;
      }
      TraceNote first = stops.get(0).note();
      if (first.at(TraceStamp.FIRST_BYTE) - call.givenNanos() < 0
          || call.takenNanos() - first.at(TraceStamp.LAST_BYTE) < 0) {
        contradictory = true;
        return;
      }
      book(TimeSplit.CLIENT, Part.Kind.WAY, call.awayNanos() - inside(first));
      followed = follow(stops);
    }

    /** Whether the chain of tiers was found to its end. */
    private boolean follow(List<Stop> stops) {
      for (int i = 0; i < stops.size(); i++) {
        Stop stop = stops.get(i);
        TraceNote note = stop.note();
        long upstream = note.at(TraceStamp.UPSTREAM);
        long database = note.at(TraceStamp.DATABASE);
        long own = note.at(TraceStamp.HEAD) - note.at(TraceStamp.ROUTED);
        book(stop.tier(), Part.Kind.HTTP, inside(note) - own);
        book(stop.tier(), Part.Kind.APP, own - database - upstream);
        book(stop.tier(), Part.Kind.DB, database);
        if (i + 1 == stops.size()) {
          return upstream == 0;
        }
        if (!call(stop, stops.get(i + 1))) {
          return false;
        }
      }
      return true;
    }

    /** A call to the next tier; whether it lies within this one's time of waiting for services. */
    private boolean call(Stop from, Stop to) {
      long upstream = from.note().at(TraceStamp.UPSTREAM);
      long sent = from.note().at(TraceStamp.CALL_SENT);
      long away = from.note().at(TraceStamp.CALL_ANSWERED) - sent;
      if (!from.note().encloses(to.note()) || inside(to.note()) > upstream) {
        return false;
      }
      boolean seen = sent != 0 && away >= inside(to.note()) && away <= upstream;
      long between = seen ? away : upstream;
      book(from.tier(), Part.Kind.HTTP, upstream - between);
      book(to.tier(), Part.Kind.WAY, between - inside(to.note()));
      return true;
    }

    private static long inside(TraceNote note) {
      return note.at(TraceStamp.LAST_BYTE) - note.at(TraceStamp.FIRST_BYTE);
    }

    private void book(String tier, Part.Kind kind, long time) {
      if (time != 0) {
        parts.merge(new Part.Key(tier, kind), time, Long::sum);
      }
    }
  }
}
