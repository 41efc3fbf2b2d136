package hoplab.analysis;

import static hoplab.analysis.ExampleFaults.cell;
import static hoplab.analysis.ExampleFaults.dashboards;
import static hoplab.analysis.ExampleFaults.fetches;
import static hoplab.analysis.ExampleFaults.lost;
import static hoplab.analysis.ExampleFaults.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.analysis.matrix.FaultRow;
import hoplab.analysis.matrix.Figure;
import hoplab.result.FaultCell;
import hoplab.result.FaultCellBuilder;
import hoplab.result.FaultKind;
import hoplab.result.FaultPlace;
import hoplab.result.FaultReach;
import hoplab.result.FaultRequests;
import hoplab.result.FaultRequestsBuilder;
import hoplab.result.Run;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.result.bundle.RunCodec;
import hoplab.result.bundle.RunSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultFindingsTest {

  @Test
  void isContainedWhereOneUseCaseWasNotTouched() {
    assertThat(reach(fetches(), refused(dashboards()))).isEqualTo(FaultReach.CONTAINED);
    assertThat(reach(fetches(), dashboards())).isEqualTo(FaultReach.CONTAINED);
  }

  @Test
  void isShapedWhereEveryUseCaseWasHitAndEachRequestEndedAsTheContractSays() {
    FaultRequests someSlow = FaultRequestsBuilder.from(fetches()).with(to -> to.right(149).slow(1));
    assertThat(reach(someSlow, refused(dashboards()))).isEqualTo(FaultReach.SHAPED);
  }

  @Test
  void leaksWhereARequestIsLostHangsOrIsWrong() {
    assertThat(reach(fetches(), lost(dashboards()))).isEqualTo(FaultReach.LEAKED);
    assertThat(reach(FaultRequestsBuilder.from(fetches()).with(to -> to.right(149).hung(1))))
        .isEqualTo(FaultReach.LEAKED);
    assertThat(reach(FaultRequestsBuilder.from(fetches()).with(to -> to.right(149).wrong(1))))
        .isEqualTo(FaultReach.LEAKED);
  }

  @Test
  void isInvalidWithALateClientOrABusyMachineOnly() {
    FaultCell good = oneCell(lost(fetches()), lost(dashboards()));
    assertThat(ExampleFaults.run(List.of(good)).valid()).isTrue();
    assertThat(codes(FaultCellBuilder.from(good).withLateMillis(300)))
        .containsExactly(WarningCode.INJECTOR_LATE);
    assertThat(codes(FaultCellBuilder.from(good).withBusyElsewhereShare(0.2)))
        .containsExactly(WarningCode.MACHINE_BUSY);
  }

  @Test
  void countsEachRequestOnce() {
    assertThatThrownBy(() -> FaultRequestsBuilder.from(fetches()).withHung(1))
        .hasMessageContaining("must add up to sent");
  }

  @Test
  void readsItselfAndIsLeftOutWhereThereWasNoFault() {
    Run run = ExampleFaults.run();
    String json = RunCodec.write(run);
    assertThat(RunSchema.problems(json)).isEmpty();
    assertThat(RunCodec.read(json)).isEqualTo(run);
    assertThat(RunCodec.write(ExampleFaults.run(List.of()))).doesNotContain("\"faults\"");
  }

  @Test
  void tellsTheMatrixWhatIsStillRightWhileATierIsDown() {
    List<Figure> figures = FaultRow.ROW.reads().apply(ExampleFaults.run()).orElseThrow().figures();
    assertThat(figures).extracting(Figure::pattern).containsExactly("all-in", "bff-hybrid");
    assertThat(figures.get(0).value()).isEqualTo(100.0 * 149 / 150);
    assertThat(figures.get(1).value()).isEqualTo(100 * (0 + 0.5 + 149.0 / 150) / 3);
    assertThat(figures.get(1).note()).isEqualTo("2 of 3 tiers take user fetches with them");
  }

  private static List<WarningCode> codes(FaultCell cell) {
    Run run = ExampleFaults.run(List.of(cell));
    assertThat(run.valid()).isFalse();
    return run.warnings().stream().map(Warning::code).toList();
  }

  private static FaultReach reach(FaultRequests... requests) {
    return ExampleFaults.run(List.of(oneCell(requests))).faults().get(0).reach();
  }

  private static FaultCell oneCell(FaultRequests... requests) {
    return cell("all-in", FaultPlace.Kind.DATA, "data", FaultKind.STALLED, requests);
  }
}
