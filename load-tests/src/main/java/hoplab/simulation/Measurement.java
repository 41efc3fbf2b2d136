package hoplab.simulation;

import hoplab.measure.Arrivals;
import hoplab.measure.Recording;
import hoplab.measure.SortedTimes;
import hoplab.measure.TraceChoice;
import hoplab.result.Injection;
import hoplab.result.InjectionBuilder;
import hoplab.result.TargetRecording;
import hoplab.result.WarmUp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * One window of the measured part of the simulation: gives every user their number and their
 * planned arrival, and sums up at the end. Its users run on several threads.
 *
 * <p>Gatling waits whole milliseconds only, so a planned arrival is moved to the nearest moment
 * that is a whole number of milliseconds away when its user is created. Users are created at
 * moments that have nothing to do with the plan, so each is moved by its own random part of a
 * millisecond, which leaves a Poisson process a Poisson process (displacement theorem, Kingman,
 * Poisson Processes, 1993, section 5.5). Lag is counted against the moved arrival.
 */
final class Measurement {

  private record Window(long startNanos, long startMillis, Observer observer) {}

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final LoadWindow planned;
  private final List<Target> targets;
  private final ProgressMarks marks;
  private final Arrivals arrivals;
  private final TraceChoice choice;
  private final TraceSwitch files;
  private final Recording recording;
  private final long[] plannedNanos;
  private final AtomicReference<Window> window = new AtomicReference<>();
  private volatile long lastArrivalNanos;

  Measurement(
      LoadWindow planned,
      List<Target> targets,
      TraceChoice choice,
      TraceSwitch files,
      ProgressMarks marks) {
    this.planned = planned;
    this.targets = List.copyOf(targets);
    this.marks = marks;
    arrivals = planned.drawn();
    this.choice = choice;
    this.files = files;
    recording = new Recording(arrivals, targets.stream().map(Target::name).toList(), choice);
    plannedNanos = new long[arrivals.count()];
  }

  LoadWindow planned() {
    return planned;
  }

  Recording recording() {
    return recording;
  }

  /** Start of the measurement, in milliseconds since the epoch. */
  long startMillis() {
    return window.get().startMillis;
  }

  /** Plans the next user's arrival. */
  int begin() {
    Window present = window.get();
    if (present == null) {
      present = open();
    }
    int arrival = recording.begin();
    long now = System.nanoTime();
    long wait = present.startNanos + arrivals.offsetNanos(arrival) - now;
    long waitMillis = Math.max(0, Math.floorDiv(wait + NANOS_PER_MILLI / 2, NANOS_PER_MILLI));
    plannedNanos[arrival] = wait < 0 ? now + wait : now + waitMillis * NANOS_PER_MILLI;
    return arrival;
  }

  /** How long a user has to wait for their arrival, in whole milliseconds. */
  Duration untilArrival(int arrival) {
    long wait = plannedNanos[arrival] - System.nanoTime();
    return Duration.ofMillis(
        Math.max(0, Math.floorDiv(wait + NANOS_PER_MILLI / 2, NANOS_PER_MILLI)));
  }

  /** A user arrives. */
  void arrived(int arrival) {
    long now = System.nanoTime();
    recording.started(arrival, now - plannedNanos[arrival]);
    if (arrival == arrivals.count() - 1) {
      lastArrivalNanos = now;
    }
  }

  /** Sums up, once the last user has ended. */
  Injection sumUp(WarmUp warmUp) throws InterruptedException {
    Window present = window.get();
    if (present != null) {
      present.observer.awaitEnd();
    }
    if (!recording.complete()) {
      throw new SimulationException(
          "only " + recording.usersDone() + " of " + arrivals.count() + " users came to an end");
    }
    SortedTimes lag = recording.lag();
    return InjectionBuilder.builder()
        .warmUp(warmUp)
        .askedPerSecond(planned.askedPerSecond())
        .achievedPerSecond(achievedPerSecond(present))
        .measuredMillis(measuredMillis(present))
        .lagP50Micros(lag.micros(0.5))
        .lagP99Micros(lag.micros(0.99))
        .lagMaxMicros(lag.micros(1))
        .targets(recordings())
        .build();
  }

  private List<TargetRecording> recordings() {
    return IntStream.range(0, targets.size())
        .mapToObj(i -> recording.target(i, targets.get(i).histogramFile()))
        .toList();
  }

  /** The planned time, for nobody's arrival at its end is part of the plan; or longer. */
  private double measuredMillis(Window present) {
    return Math.max(present.observer.measuredNanos() / 1e6, planned.measuredMillis());
  }

  /** Users over the planned time, or over the time that they really took to arrive if longer. */
  private double achievedPerSecond(Window present) {
    long took = lastArrivalNanos - present.startNanos;
    long plannedNanos = planned.measuredMillis() * NANOS_PER_MILLI;
    return arrivals.count() / (Math.max(took, plannedNanos) / 1e9);
  }

  private synchronized Window open() {
    if (window.get() == null) {
      long start = System.nanoTime() + SimulationDefaults.LEAD_NANOS;
      long millis = System.currentTimeMillis() + SimulationDefaults.LEAD_NANOS / NANOS_PER_MILLI;
      Observer observer =
          new Observer(recording, marks, start, planned, nanos -> files.at(nanos, planned, choice));
      window.set(new Window(start, millis, observer.start()));
    }
    return window.get();
  }
}
