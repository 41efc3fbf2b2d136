package hoplab.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GatlingReadingTest {

  @Test
  void findsTheMedianInGatlingsSummary() {
    assertThat(
            GatlingReading.median(
                """
                > response time 50th percentile (ms)  |      1,005 |      1,005 |          -
                > response time 75th percentile (ms)  |      1,006 |      1,006 |          -
                """))
        .isEqualTo("1,005");
  }

  @Test
  void saysThatThereIsNone() {
    assertThat(GatlingReading.median("killed")).isEqualTo("n/a");
  }
}
