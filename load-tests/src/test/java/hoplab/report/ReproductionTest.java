package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReproductionTest {
  @Test
  void namesCommitRigorRateAndSeed() {
    assertThat(Reproduction.commands(Samples.ordinary().run()))
        .containsExactly(
            "git checkout 0524c66a9d3e5f7081b2c3d4e5f60718293a4b5c",
            "./lab run hop --rigor quick --rate 100 --seed 7");
  }

  @Test
  void namesAllThatDepartsFromTheRigor() {
    assertThat(Reproduction.commands(Samples.largest().run()).get(1))
        .startsWith(
            "./lab run hop --trials 10 --measure 20000ms --warm-up 20000ms --rate 100 --seed 7");
  }

  @Test
  void namesNoRateAndNoTrialsWhereNobodyArrives() {
    assertThat(Reproduction.commands(SamplePreflights.usual().run()).get(1))
        .isEqualTo("./lab run cors --rigor quick --seed 7");
  }

  @Test
  void namesWhatMustBeBroughtAlong() {
    assertThat(Reproduction.commands(Samples.withTarget().run()).get(1))
        .endsWith(" --target elsewhere=URL");
    assertThat(Reproduction.commands(Samples.outsideDatabase().run()).get(1))
        .endsWith(" --database jdbc:postgresql://HOST/");
  }

  @Test
  void namesNoCommitWhereNoneIsKnown() {
    assertThat(Reproduction.commands(Samples.invalid().run()))
        .containsExactly("./lab run hop --rigor quick --rate 100 --seed 7");
  }
}
