package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.experiment.Experiments;
import hoplab.result.Jit;
import hoplab.result.Network;
import hoplab.result.NetworkPoint;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReproductionTest {
  @Test
  void namesCommitRigorRateAndSeed() {
    assertThat(commands(Samples.ordinary().run()))
        .containsExactly(
            "git checkout 0524c66a9d3e5f7081b2c3d4e5f60718293a4b5c",
            "./lab run hop --rigor quick --rate 100 --seed 7 --busy-rate off --signed-in-users 50");
  }

  @Test
  void namesAllThatDepartsFromTheRigor() {
    assertThat(commands(Samples.largest().run()).get(1))
        .startsWith(
            "./lab run hop --jit tiered --trials 10 --measure 20000ms --warm-up 20000ms"
                + " --rate 100 --seed 7");
  }

  @Test
  void namesTheCompilerOfARunOfItsOwnKind() {
    SampleRun sample = Samples.ordinary();
    sample.trials = 4;
    sample.compilers = Jit.C1;
    assertThat(commands(sample.run()).get(1)).startsWith("./lab run hop --jit c1 --trials 4");
    sample.compilers = Jit.TIERED;
    sample.aotCache = true;
    assertThat(commands(sample.run()).get(1)).startsWith("./lab run hop --jit auto --trials 4");
  }

  @Test
  void namesNoRateAndNoTrialsWhereNobodyArrives() {
    assertThat(commands(SamplePreflights.usual().run()).get(1))
        .isEqualTo("./lab run cors --rigor quick --seed 7");
  }

  @Test
  void namesWhatMustBeBroughtAlong() {
    assertThat(commands(Samples.withTarget().run()).get(1))
        .endsWith(" --target elsewhere=URL --busy-rate off --signed-in-users 50");
    assertThat(commands(Samples.outsideDatabase().run()).get(1))
        .contains(" --database jdbc:postgresql://HOST/");
  }

  @Test
  void namesTheVariantsWhereSomeWereLeftOut() {
    SampleRun sample = Samples.withTarget();
    sample.variants.remove(SampleVariant.DECOUPLED);
    assertThat(commands(sample.run()).get(1))
        .endsWith(
            " --variants all-in,bff-hybrid --target elsewhere=URL --busy-rate off --signed-in-users 50");
  }

  @Test
  void namesTheDistancesThatWereFitted() {
    Run run =
        RunBuilder.builder(Samples.ordinary().run())
            .experiment("network")
            .network(
                new Network(
                    List.of(
                        point(0, 0, 0, NetworkPoint.Role.LOOPBACK),
                        point(20, 0, 0, NetworkPoint.Role.FIT),
                        point(0, 0.5, 0, NetworkPoint.Role.FIT),
                        point(10, 0.25, 0, NetworkPoint.Role.HELD_OUT)),
                    List.of(),
                    List.of()))
            .build();
    assertThat(commands(run).get(1))
        .endsWith(" --seed 7 --edge-rtt 0ms,20ms --private-rtt 0ms,0.5ms --data-rtt 0ms");
  }

  private static NetworkPoint point(
      double edge, double inner, double data, NetworkPoint.Role role) {
    return new NetworkPoint(edge, inner, data, role, "user-fetch", List.of(), List.of());
  }

  @Test
  void namesNoCommitWhereNoneIsKnown() {
    assertThat(commands(Samples.invalid().run()))
        .containsExactly(
            "./lab run hop --rigor quick --rate 100 --seed 7 --busy-rate off --signed-in-users 50");
  }

  private static List<String> commands(Run run) {
    return Reproduction.commands(run, Experiments.presentation(run).ownOptions());
  }
}
