package hoplab.measure;

import hoplab.result.Latency;
import hoplab.result.LatencyBuilder;
import hoplab.result.TargetRecording;
import hoplab.result.TargetRecordingBuilder;
import hoplab.result.TraceState;
import hoplab.result.TracedBlocks;
import hoplab.result.TracedBlocksBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/**
 * The nanosecond recorder of one measurement. Keeps every single time: each arriving user has one
 * place of their own per target, written once, so that threads never meet and nothing is allocated
 * while measuring. Everything derived (quantiles, block medians, histograms) is computed afterwards
 * from the raw times.
 */
public final class Recording implements CallSink {

  private static final int FEWEST_IN_A_BLOCK = 5;
  private static final long FAILED = -1;
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final long SHORTEST_NANOS = 1_000;
  private static final long LONGEST_NANOS = 60_000_000_000L;

  private final Arrivals arrivals;
  private final List<String> targets;
  private final long[][] latencyNanos;
  private final long[][] handOverNanos;
  private final long[] lagNanos;
  private final List<TimeSplit> splits;
  private final InFlight inFlight;
  private final TracedCalls traced;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  /**
   * @param arrivals the planned arrivals, one place for each
   * @param targets names, in the order of their indices
   */
  public Recording(Arrivals arrivals, List<String> targets) {
    this(arrivals, targets, TraceChoice.NONE);
  }

  /**
   * @param arrivals the planned arrivals, one place for each
   * @param targets names, in the order of their indices
   * @param choice which blocks are traced; nothing of them is in the figures of a target
   */
  public Recording(Arrivals arrivals, List<String> targets, TraceChoice choice) {
    this.arrivals = arrivals;
    this.traced = new TracedCalls(arrivals, choice);
    this.targets = List.copyOf(targets);
    latencyNanos = new long[targets.size()][arrivals.count()];
    handOverNanos = new long[targets.size()][arrivals.count()];
    lagNanos = new long[arrivals.count()];
    splits = targets.stream().map(target -> new TimeSplit()).toList();
    inFlight = new InFlight(targets.size());
  }

  /** Gives the next arriving user their number, from 0; threads may ask at the same time. */
  public int begin() {
    return begun.getAndIncrement();
  }

  /** Notes how late a user started against the plan. */
  public void started(int arrival, long lag) {
    lagNanos[arrival] = Math.max(0, lag);
  }

  /** Notes that a user has called every target. */
  public void finished() {
    done.incrementAndGet();
  }

  /** How many users have called every target; whoever reads it sees all that they recorded. */
  public int usersDone() {
    return done.get();
  }

  /** Whether every planned user has called every target. */
  public boolean complete() {
    return usersDone() == arrivals.count();
  }

  /** The requests in flight, for the observer. */
  public InFlight inFlight() {
    return inFlight;
  }

  @Override
  public long traceKey(int arrival) {
    return traced.key(arrival);
  }

  @Override
  public void traced(TracedCall call) {
    traced.add(call);
  }

  /** What the client saw of the calls in traced blocks. */
  public List<TracedCall> tracedCalls() {
    return traced.all();
  }

  @Override
  public void sent(int target) {
    inFlight.begin(target);
  }

  @Override
  public void answered(
      int arrival, int target, long nanos, long handOver, List<String> serverTiming) {
    inFlight.end(target);
    latencyNanos[target][arrival] = Math.max(1, nanos);
    handOverNanos[target][arrival] = handOver;
    if (!traced.has(arrival)) {
      splits.get(target).add(Math.max(1, nanos), serverTiming);
    }
  }

  @Override
  public void failed(int arrival, int target, boolean wasSent) {
    if (wasSent) {
      inFlight.end(target);
    }
    latencyNanos[target][arrival] = FAILED;
  }

  /** How late the users started against the plan; one entry per user. */
  public SortedTimes lag() {
    return new SortedTimes(Arrays.stream(lagNanos));
  }

  /** Time from the wish to send until the write, of every good answer. */
  public SortedTimes handOver() {
    return new SortedTimes(
        IntStream.range(0, targets.size())
            .mapToObj(target -> where(target, handOverNanos[target], 0, arrivals.count()))
            .flatMapToLong(times -> times));
  }

  /** What was found of one target, under the given name of its histogram file. */
  public TargetRecording target(int target, String histogramFile) {
    return TargetRecordingBuilder.builder()
        .name(targets.get(target))
        .latency(latency(target))
        .blockP50Micros(blockMedians(target))
        .meanInFlight(inFlight.mean(target))
        .inFlightSamples(inFlight.samples())
        .parts(splits.get(target).parts())
        .partsExceedingWhole(splits.get(target).partsExceedingWhole())
        .histogram(histogramFile)
        .traced(traced.blocks().isEmpty() ? null : tracedBlocks(target))
        .build();
  }

  /** The figures of one target. */
  public Latency latency(int target) {
    SortedTimes all = latencies(target, 0, arrivals.count());
    long called = called(target, false);
    return LatencyBuilder.builder()
        .count(called)
        .errors(called - all.count())
        .p50Micros(all.micros(0.5))
        .p90Micros(all.micros(0.9))
        .p99Micros(all.micros(0.99))
        .p999Micros(all.micros(0.999))
        .meanMicros(all.meanMicros())
        .intervals(null)
        .build();
  }

  /** The times of every good answer of one target, in nanoseconds. */
  public Histogram histogram(int target) {
    Histogram histogram = new Histogram(SHORTEST_NANOS, LONGEST_NANOS, SIGNIFICANT_DIGITS);
    where(target, latencyNanos[target], 0, arrivals.count())
        .forEach(nanos -> histogram.recordValue(Math.min(nanos, LONGEST_NANOS)));
    return histogram;
  }

  /** Null for a block with too few good answers, so that blocks of all targets stay paired. */
  private List<Double> blockMedians(int target) {
    List<Double> medians = new ArrayList<>();
    int from = 0;
    for (int block = 0; block < arrivals.blocks(); block++) {
      int to = from + arrivals.inBlock(block);
      SortedTimes times = latencies(target, from, to);
      from = to;
      medians.add(times.count() < FEWEST_IN_A_BLOCK ? null : (Double) times.micros(0.5));
    }
    return medians;
  }

  /** Not yet split: for that the notes of all tiers are needed. */
  private TracedBlocks tracedBlocks(int target) {
    SortedTimes times =
        new SortedTimes(
            IntStream.range(0, arrivals.count())
                .filter(arrival -> traced.has(arrival) && latencyNanos[target][arrival] > 0)
                .mapToLong(arrival -> latencyNanos[target][arrival]));
    long called = called(target, true);
    return TracedBlocksBuilder.builder()
        .blocks(traced.blocks())
        .requests(called)
        .errors(called - times.count())
        .p50Micros(times.micros(0.5))
        .meanMicros(times.meanMicros())
        .state(TraceState.NOT_NOTED)
        .parts(List.of())
        .followed(0)
        .contradictory(0)
        .overwritten(0)
        .build();
  }

  private long called(int target, boolean inTraced) {
    return IntStream.range(0, arrivals.count())
        .filter(arrival -> traced.has(arrival) == inTraced && latencyNanos[target][arrival] != 0)
        .count();
  }

  private SortedTimes latencies(int target, int from, int to) {
    return new SortedTimes(where(target, latencyNanos[target], from, to));
  }

  private LongStream where(int target, long[] values, int from, int to) {
    return IntStream.range(from, to)
        .filter(arrival -> latencyNanos[target][arrival] > 0 && !traced.has(arrival))
        .mapToLong(arrival -> values[arrival]);
  }
}
