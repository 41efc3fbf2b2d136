package hoplab.experiment.browser;

import hoplab.client.PageVisits;
import hoplab.result.BrowserPoint;
import hoplab.result.BrowserPoint.Figures;
import hoplab.result.BrowserPoint.Shown;
import hoplab.result.BrowserPoint.Trial;
import hoplab.result.BrowserPointBuilder;
import hoplab.result.BrowserRequests;
import hoplab.result.BrowserVisits;
import hoplab.result.VisitKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Gathers when pages showed what was looked for, before anything is computed from it. */
final class ShownTimes {

  private static final double MICROS_PER_MILLI = 1e3;

  private record Key(double edgeMillis, VisitKind visit, Shown shown) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byDistance = Double.compare(edgeMillis, other.edgeMillis);
      int byVisit = byDistance != 0 ? byDistance : visit.compareTo(other.visit);
      return byVisit != 0 ? byVisit : shown.compareTo(other.shown);
    }
  }

  /** Of one variant in one trial; a time that is missing is empty. */
  private record Series(String variant, int trial) {}

  private final Map<Key, Map<Series, List<OptionalDouble>>> times = new TreeMap<>();
  private final List<Double> busyElsewhereShares = new ArrayList<>();
  private String browser;
  private double clockMicros;

  /** What drew the pages, and how fine its clock is. */
  void shownBy(String name, double stepMicros) {
    browser = name;
    clockMicros = stepMicros;
  }

  /** One more trial is over, in whose rests something else used so much of the processors. */
  void rested(double busyElsewhereShare) {
    busyElsewhereShares.add(busyElsewhereShare);
  }

  void add(Duration edge, VisitKind visit, String variant, int trial, PageVisits.Shown shown) {
    double millis = edge.toNanos() / 1e6;
    Series series = new Series(variant, trial);
    at(new Key(millis, visit, Shown.NAME), series).add(shown.name());
    at(new Key(millis, visit, Shown.DASHBOARD), series).add(shown.dashboard());
  }

  /**
   * All of it.
   *
   * @param names of those who may have been visited, in the order in which they are told
   */
  BrowserVisits observed(List<String> names, List<BrowserRequests> requests) {
    List<BrowserPoint> points = new ArrayList<>();
    times.forEach((key, all) -> points.add(point(names, key, all)));
    return new BrowserVisits(browser, clockMicros, busyElsewhereShares, points, requests);
  }

  private BrowserPoint point(List<String> names, Key key, Map<Series, List<OptionalDouble>> all) {
    List<Figures> variants = new ArrayList<>();
    for (String name : names) {
      List<Trial> trials = new ArrayList<>();
      all.forEach(
          (series, visits) -> {
            if (series.variant().equals(name)) {
              trials.add(trial(series.trial(), visits));
            }
          });
      if (!trials.isEmpty()) {
        variants.add(new Figures(name, 0, null, trials));
      }
    }
    return BrowserPointBuilder.builder()
        .edgeRttMillis(key.edgeMillis())
        .visit(key.visit())
        .shown(key.shown())
        .variants(variants)
        .comparisons(List.of())
        .build();
  }

  private Trial trial(int number, List<OptionalDouble> visits) {
    List<Double> shown =
        visits.stream()
            .filter(OptionalDouble::isPresent)
            .map(millis -> toTheStep(millis.getAsDouble() * MICROS_PER_MILLI))
            .toList();
    return new Trial(number, visits.size() - shown.size(), shown);
  }

  /** The clock's steps are no round numbers in binary. */
  private double toTheStep(double micros) {
    return Math.max(clockMicros, Math.rint(micros / clockMicros) * clockMicros);
  }

  private List<OptionalDouble> at(Key key, Series series) {
    return times
        .computeIfAbsent(key, k -> new LinkedHashMap<>())
        .computeIfAbsent(series, s -> new ArrayList<>());
  }
}
