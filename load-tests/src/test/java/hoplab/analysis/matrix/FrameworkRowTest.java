package hoplab.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.SampleRun;
import hoplab.result.Injection;
import hoplab.result.InjectionBuilder;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.SignInSwitch;
import hoplab.result.TargetRecording;
import hoplab.result.TargetRecordingBuilder;
import hoplab.result.TrialResultBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrameworkRowTest {

  private static final Run USUAL = new SampleRun().run();

  /** All-in on Next.js takes as long as bff-hybrid, and so does the BFF on Next.js. */
  private static final Run FIVE = withNext(USUAL);

  @Test
  void holdsEachPatternOnOneFrameworkAgainstTheSameOnTheOther() {
    Reading reading = FrameworkRow.ROW.reads().apply(FIVE).orElseThrow();

    assertThat(reading.figure("all-in").orElseThrow().value()).isBetween(1.8, 2.1);
    Figure bff = reading.figure("bff-hybrid").orElseThrow();
    assertThat(bff.value()).isEqualTo(1.0);
    assertThat(bff.note()).startsWith("BFF : all-in 1.9").contains(" on Quarkus, 1.00 [");
    assertThat(reading.figure("decoupled").orElseThrow().whyEmpty())
        .isEqualTo("there is none on Next.js");
  }

  @Test
  void staysEmptyAndNamesItsCommandWhileNoRunHasBothFrameworks() {
    Matrix matrix = Matrix.of(List.of(FrameworkRow.ROW), List.of(USUAL));
    MatrixRow row = matrix.rows().get(Criteria.ALL.indexOf(Criteria.FRAMEWORK));

    assertThat(row.measured()).isFalse();
    assertThat(row.criterion().command())
        .isEqualTo(
            "./lab run hop --sign-in off --variant load-tests/examples/next/all-in/variant.yaml"
                + " --variant load-tests/examples/next/bff/variant.yaml");
  }

  @Test
  void aLaterRunThatAskedNobodyFillsOnlyWhatNoOtherRunFills() {
    Run later =
        RunBuilder.builder(FIVE)
            .id("later")
            .startedAt(Instant.parse("2027-01-01T00:00:00Z"))
            .plan(PlanBuilder.from(FIVE.plan()).withSignIn(SignInSwitch.OFF))
            .build();
    Matrix matrix =
        Matrix.of(List.of(UserFetchRows.QUIET, FrameworkRow.ROW), List.of(later, USUAL));

    assertThat(matrix.rows().get(0).bundle()).isEqualTo(USUAL.id());
    assertThat(matrix.rows().get(Criteria.ALL.indexOf(Criteria.FRAMEWORK)).bundle())
        .isEqualTo("later");
  }

  private static Run withNext(Run run) {
    return RunBuilder.builder(run)
        .trials(
            run.trials().stream()
                .map(
                    trial ->
                        TrialResultBuilder.builder(trial)
                            .injection(withNext(trial.injection()))
                            .build())
                .toList())
        .build();
  }

  private static Injection withNext(Injection injection) {
    TargetRecording bff =
        injection.targets().stream()
            .filter(one -> one.name().equals("bff-hybrid"))
            .findFirst()
            .orElseThrow();
    Stream<TargetRecording> next =
        Stream.of("next-all-in", "next-bff")
            .map(name -> TargetRecordingBuilder.builder(bff).name(name).build());
    return InjectionBuilder.builder(injection)
        .targets(Stream.concat(injection.targets().stream(), next).toList())
        .build();
  }
}
