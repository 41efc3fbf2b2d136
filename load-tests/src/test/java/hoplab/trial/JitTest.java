package hoplab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Jit;
import org.junit.jupiter.api.Test;

class JitTest {

  @Test
  void keepsTheSecondCompilerAwayOnlyWhereItIsAskedTo() {
    assertThat(TierFlags.jvm(Jit.C1)).contains("-XX:TieredStopAtLevel=1");
    assertThat(TierFlags.jvm(Jit.TIERED)).noneMatch(flag -> flag.contains("Tiered"));
    assertThat(TierFlags.jvm(Jit.C1)).containsAll(TierFlags.jvm(Jit.TIERED));
  }

  @Test
  void onlyARunThatLastsWaitsForTheSecondCompiler() {
    assertThat(Rigor.QUICK.jit()).isEqualTo(Jit.C1);
    assertThat(Rigor.STANDARD.jit()).isEqualTo(Jit.TIERED);
    assertThat(Rigor.PUBLISH.jit()).isEqualTo(Jit.TIERED);
  }
}
