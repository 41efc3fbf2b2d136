package hoplab.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.Run;
import hoplab.statistics.Interval;
import hoplab.statistics.TrialInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRulesTest {

  private static final double[] P99_MICROS = {1_600, 2_600, 4_221};

  @Test
  void keepsTheRuleOfVersion5UnderWhichALatencyMayReachBelowZero() {
    VersionRules older = new VersionRules(5);
    assertThat(older.latency(P99_MICROS)).isEqualTo(2_807);
    Interval interval = older.latencyInterval(P99_MICROS, 0.95).orElseThrow();
    assertThat(interval).isEqualTo(TrialInterval.of(P99_MICROS, 0.95));
    assertThat(interval.low()).isNegative();
  }

  @Test
  void makesTheIntervalOnTheLogarithmFromVersion6On() {
    VersionRules newer = new VersionRules(6);
    double latency = newer.latency(P99_MICROS);
    assertThat(latency).isCloseTo(Math.cbrt(1_600.0 * 2_600 * 4_221), within(1e-9));
    Interval interval = newer.latencyInterval(P99_MICROS, 0.95).orElseThrow();
    assertThat(interval.low()).isPositive();
    assertThat(interval.contains(latency)).isTrue();
  }

  @Test
  void givesATrialWithoutAnswersNoLogarithm() {
    assertThat(VersionRules.NEWEST.latency(0, 600)).isEqualTo(300);
    assertThat(VersionRules.NEWEST.latencyInterval(new double[] {0, 600}, 0.95)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, Run.SCHEMA_VERSION})
  void givesASingleTrialNoInterval(int version) {
    VersionRules rules = new VersionRules(version);
    assertThat(rules.latency(602.111)).isEqualTo(602.111);
    assertThat(rules.latencyInterval(new double[] {602.111}, 0.95)).isEmpty();
  }

  @Test
  void knowsTheModelOfPredictionsSinceVersion5() {
    assertThat(new VersionRules(4).predictsByModel()).isFalse();
    assertThat(new VersionRules(5).predictsByModel()).isTrue();
  }
}
