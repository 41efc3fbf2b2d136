package hoplab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.ExampleTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JitTest {

  @Test
  void keepsTheSecondCompilerAwayOnlyWhereItIsAskedTo() {
    assertThat(TierFlags.jvm(Jit.C1)).contains("-XX:TieredStopAtLevel=1");
    assertThat(TierFlags.jvm(Jit.TIERED)).noneMatch(flag -> flag.contains("Tiered"));
    assertThat(TierFlags.jvm(Jit.C1)).containsAll(TierFlags.jvm(Jit.TIERED));
  }

  @ParameterizedTest
  @EnumSource
  void isKnownByTheFlagsOfAPlan(Jit jit) {
    assertThat(Jit.of(ExampleTrial.plan(3, TierFlags.jvm(jit)))).isEqualTo(jit);
  }

  @Test
  void onlyARunThatLastsWaitsForTheSecondCompiler() {
    assertThat(Rigor.QUICK.jit()).isEqualTo(Jit.C1);
    assertThat(Rigor.STANDARD.jit()).isEqualTo(Jit.TIERED);
    assertThat(Rigor.PUBLISH.jit()).isEqualTo(Jit.TIERED);
  }
}
