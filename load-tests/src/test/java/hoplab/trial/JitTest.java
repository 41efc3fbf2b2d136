package hoplab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Jit;
import hoplab.trial.JitChoice.TierCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JitTest {

  private static final Runtime.Version OLD = Runtime.Version.parse("24.0.2");
  private static final Runtime.Version NEW = Runtime.Version.parse("25");

  @Test
  void keepsTheSecondCompilerAwayOnlyWhereItIsAskedTo() {
    assertThat(TierFlags.jvm(Jit.C1)).contains("-XX:TieredStopAtLevel=1");
    assertThat(TierFlags.jvm(Jit.TIERED)).noneMatch(flag -> flag.contains("Tiered"));
    assertThat(TierFlags.jvm(Jit.C1)).containsAll(TierFlags.jvm(Jit.TIERED));
  }

  @Test
  void onlyARunThatLastsWaitsForTheSecondCompiler() {
    for (Runtime.Version java : List.of(OLD, NEW)) {
      assertThat(auto(Rigor.QUICK.warmUpLimit(), java)).isEqualTo(new TierCode(Jit.C1, false));
      assertThat(auto(Duration.ofSeconds(89), java).compilers()).isEqualTo(Jit.C1);
      assertThat(auto(Duration.ofSeconds(90), java).compilers()).isEqualTo(Jit.TIERED);
      assertThat(auto(Rigor.STANDARD.warmUpLimit(), java).compilers()).isEqualTo(Jit.TIERED);
      assertThat(auto(Rigor.PUBLISH.warmUpLimit(), java).compilers()).isEqualTo(Jit.TIERED);
    }
  }

  @Test
  void aNewerJavaStartsFromProfilesWhereTheSecondCompilerTakesPart() {
    assertThat(auto(Rigor.STANDARD.warmUpLimit(), NEW).fromProfiles()).isTrue();
    assertThat(auto(Rigor.STANDARD.warmUpLimit(), OLD).fromProfiles()).isFalse();
  }

  @Test
  void takesTheWordOfWhoeverNamesTheCompilers() {
    assertThat(JitChoice.C1.code(Rigor.PUBLISH.warmUpLimit(), NEW))
        .isEqualTo(new TierCode(Jit.C1, false));
    assertThat(JitChoice.TIERED.code(Rigor.QUICK.warmUpLimit(), NEW))
        .isEqualTo(new TierCode(Jit.TIERED, false));
  }

  private static TierCode auto(Duration warmUpLimit, Runtime.Version java) {
    return JitChoice.AUTO.code(warmUpLimit, java);
  }
}
