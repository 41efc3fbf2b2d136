package hoplab.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.Samples;
import hoplab.result.Run;
import org.junit.jupiter.api.Test;

class VariantStyleTest {

  private final Run run = Samples.ordinary().run();

  @Test
  void aPatternKeepsItsColourAndShapeWhateverItsPlace() {
    assertThat(VariantStyle.of(run, "decoupled"))
        .isEqualTo(new VariantStyle("decoupled", Marker.DIAMOND, false));
    assertThat(VariantStyle.of(run, "bff-hybrid"))
        .isEqualTo(new VariantStyle("bff-hybrid", Marker.SQUARE, false));
  }

  @Test
  void aRungKeepsItsPatterns() {
    assertThat(VariantStyle.of(run, "bff-hybrid-no-keep-alive-bare").style())
        .isEqualTo("bff-hybrid");
    assertThat(VariantStyle.of(run, "all-in-relay-bare").marker()).isEqualTo(Marker.CIRCLE);
  }

  @Test
  void theDuplicateIsTheBaselinesButHollow() {
    VariantStyle duplicate = VariantStyle.of(run, "all-in'");
    assertThat(duplicate).isEqualTo(new VariantStyle("all-in", Marker.CIRCLE, true));
    assertThat(duplicate.markClass()).isEqualTo("dot hollow all-in");
  }

  @Test
  void whatIsBroughtGetsAFurtherOneInTheOrderOfTheRun() {
    Run brought = Samples.withTarget().run();
    assertThat(VariantStyle.of(brought, "elsewhere"))
        .isEqualTo(new VariantStyle("further-1", Marker.TRIANGLE, false));
  }
}
