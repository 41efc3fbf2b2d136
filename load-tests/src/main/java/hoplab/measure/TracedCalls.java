package hoplab.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Knows which arrivals are in traced blocks, and keeps what the client saw of their calls. */
final class TracedCalls {

  private final TraceChoice choice;
  private final List<Integer> blocks;
  private final boolean[] traced;
  private final Queue<TracedCall> calls = new ConcurrentLinkedQueue<>();

  TracedCalls(Arrivals arrivals, TraceChoice choice) {
    this.choice = choice;
    this.blocks = IntStream.range(0, arrivals.blocks()).filter(choice::traces).boxed().toList();
    this.traced = new boolean[arrivals.count()];
    int arrival = 0;
    for (int block = 0; block < arrivals.blocks(); block++) {
      for (int i = 0; i < arrivals.inBlock(block); i++) {
        traced[arrival++] = choice.traces(block);
      }
    }
  }

  /** The traced blocks, from 0. */
  List<Integer> blocks() {
    return blocks;
  }

  /** Whether an arrival is in one of them. */
  boolean has(int arrival) {
    return traced[arrival];
  }

  /** The number of an arrival's calls; 0 if it is not traced. */
  long key(int arrival) {
    return traced[arrival] ? choice.key(arrival) : 0;
  }

  void add(TracedCall call) {
    calls.add(call);
  }

  List<TracedCall> all() {
    return new ArrayList<>(calls);
  }
}
