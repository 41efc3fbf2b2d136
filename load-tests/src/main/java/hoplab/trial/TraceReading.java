package hoplab.trial;

import hoplab.contract.TraceFile;
import hoplab.contract.TraceNote;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.launch.TierTraces;
import hoplab.measure.TraceSplit;
import hoplab.measure.TracedCall;
import hoplab.result.Injection;
import hoplab.result.InjectionBuilder;
import hoplab.result.TargetRecording;
import hoplab.result.TargetRecordingBuilder;
import hoplab.result.TraceState;
import hoplab.result.TracedBlocks;
import hoplab.result.TracedBlocksBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads what tiers noted of traced requests, once they are measured. */
public final class TraceReading {

  private final TierTraces traces;
  private final Map<String, RunningVariant> running;

  public TraceReading(TierTraces traces, Map<String, RunningVariant> running) {
    this.traces = traces;
    this.running = running;
  }

  /** The same recordings, with the time of their traced calls split. */
  public Injection split(Injection injection, List<TracedCall> calls) {
    return InjectionBuilder.from(injection)
        .withTargets(
            IntStream.range(0, injection.targets().size())
                .mapToObj(
                    target ->
                        split(
                            injection.targets().get(target),
                            calls.stream().filter(call -> call.target() == target).toList()))
                .toList());
  }

  private TargetRecording split(TargetRecording target, List<TracedCall> calls) {
    RunningVariant variant = running.get(target.name());
    return target.traced() == null || variant == null
        ? target
        : TargetRecordingBuilder.from(target).withTraced(split(target.traced(), variant, calls));
  }

  private TracedBlocks split(TracedBlocks blocks, RunningVariant variant, List<TracedCall> calls) {
    Map<String, List<TraceNote>> notes = new HashMap<>();
    boolean oneClock = true;
    long overwritten = 0;
    for (RunningTier tier : variant.tiers()) {
      TraceFile file = traces.read(variant.label(), tier.name()).orElse(null);
      if (file != null && file.wasOpened()) {
        notes.put(tier.name(), file.notes());
        oneClock &= file.oneClock();
        overwritten += file.overwritten();
      }
    }
    String api = variant.variant().api();
    TracedBlocksBuilder read = TracedBlocksBuilder.builder(blocks).overwritten(overwritten);
    if (!oneClock) {
      return read.state(TraceState.CLOCKS_DIFFER).build();
    }
    if (!notes.containsKey(api)) {
      return read.state(TraceState.NOT_NOTED).build();
    }
    TraceSplit split = new TraceSplit(api, notes);
    calls.forEach(split::add);
    return read.state(TraceState.SPLIT)
        .parts(split.parts())
        .followed(split.followed())
        .contradictory(split.contradictory())
        .build();
  }
}
