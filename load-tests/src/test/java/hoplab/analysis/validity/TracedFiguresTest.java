package hoplab.analysis.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.analysis.ExampleTrial;
import hoplab.analysis.comparison.Findings;
import hoplab.result.InjectionBuilder;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.Plan;
import hoplab.result.TargetRecording;
import hoplab.result.TargetRecordingBuilder;
import hoplab.result.TraceState;
import hoplab.result.TracedBlocks;
import hoplab.result.TracedTime;
import hoplab.result.TrialResult;
import hoplab.result.TrialResultBuilder;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TracedFiguresTest {

  private final List<TrialResult> trials = ExampleTrial.results(ExampleTrial.three());
  private final Plan plan = ExampleTrial.plan(trials.size(), ExampleTrial.BUSY_RATE);

  @Test
  void saysNothingWhereNothingWasTraced() {
    assertThat(times(trials)).isEmpty();
  }

  @Test
  void splitsTheTimeAndComparesTracedBlocksWithTheOthers() {
    TracedTime time = times(with(one -> traced(one, TraceState.SPLIT, 0.04, 1.01))).get(0);

    assertThat(time.load()).isEqualTo(Load.QUIET);
    assertThat(time.state()).isEqualTo(TraceState.SPLIT);
    assertThat(time.restShare()).isEqualTo(0.04, within(1e-12));
    assertThat(time.tracedRatio()).isEqualTo(1.01, within(1e-9));
    assertThat(time.parts().stream().mapToDouble(Part::meanMicros).sum())
        .isEqualTo(time.meanMicros(), within(1e-9));
    assertThat(time.requests()).isEqualTo(3 * 99);
  }

  @Test
  void flagsARestOfMoreThanATenth() {
    assertThat(warnings(with(one -> traced(one, TraceState.SPLIT, 0.09, 1)))).isEmpty();
    assertThat(warnings(with(one -> traced(one, TraceState.SPLIT, 0.11, 1))))
        .isNotEmpty()
        .allMatch(warning -> warning.code() == WarningCode.UNEXPLAINED_TIME)
        .noneMatch(Warning::invalidates);
  }

  @Test
  void saysThatItCannotWhereClocksDifferInAnyTrial() {
    List<TrialResult> differing = with(one -> traced(one, TraceState.CLOCKS_DIFFER, 0, 1));
    differing.set(0, with(one -> traced(one, TraceState.SPLIT, 0, 1)).get(0));

    assertThat(times(differing))
        .isNotEmpty()
        .allMatch(time -> time.state() == TraceState.CLOCKS_DIFFER && time.parts().isEmpty());
    assertThat(warnings(differing))
        .isNotEmpty()
        .allMatch(warning -> warning.code() == WarningCode.CLOCKS_DIFFER);
  }

  @Test
  void saysThatNotesWereLost() {
    assertThat(
            warnings(
                with(
                    one ->
                        new TracedBlocks(
                            List.of(0), 100, 0, 1, 1, TraceState.NOT_NOTED, List.of(), 0, 0, 5))))
        .isNotEmpty()
        .allMatch(warning -> warning.code() == WarningCode.TRACES_LOST)
        .first()
        .satisfies(
            warning ->
                assertThat(warning.message()).endsWith("with contradictions, 5 notes were lost"));
  }

  @Test
  void keepsTracedBlocksOutOfComparisons() {
    List<TrialResult> slow = with(one -> traced(one, TraceState.SPLIT, 0, 5));
    assertThat(Findings.of(plan, Set.of(), slow).comparisons())
        .isEqualTo(Findings.of(plan, Set.of(), trials).comparisons());
  }

  private List<TracedTime> times(List<TrialResult> of) {
    return TracedFigures.of(plan, of);
  }

  private List<Warning> warnings(List<TrialResult> of) {
    return TracedValidity.warnings(times(of), of);
  }

  private List<TrialResult> with(Function<TargetRecording, TracedBlocks> traced) {
    List<TrialResult> all = new ArrayList<>();
    for (TrialResult trial : trials) {
      all.add(
          TrialResultBuilder.from(trial)
              .withInjection(
                  InjectionBuilder.from(trial.injection())
                      .withTargets(
                          trial.injection().targets().stream()
                              .map(
                                  one ->
                                      TargetRecordingBuilder.from(one)
                                          .withTraced(traced.apply(one)))
                              .toList())));
    }
    return all;
  }

  private static TracedBlocks traced(
      TargetRecording target, TraceState state, double rest, double ratio) {
    double mean = ratio * target.latency().meanMicros();
    return new TracedBlocks(
        List.of(3),
        100,
        1,
        ratio * target.latency().p50Micros(),
        mean,
        state,
        state == TraceState.SPLIT
            ? List.of(
                new Part("app", Part.Kind.APP, (1 - rest) * mean),
                new Part("client", Part.Kind.UNEXPLAINED, rest * mean))
            : List.of(),
        99,
        0,
        0);
  }
}
