package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import hoplab.measure.ServerTiming.Metric;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTimingTest {

  @Test
  void readsTheExamplesOfTheSpecification() {
    assertThat(ServerTiming.parse("miss, db;dur=53, app;dur=47.2"))
        .containsExactly(
            new Metric("miss", -1), new Metric("db", 53_000_000), new Metric("app", 47_200_000));
    assertThat(ServerTiming.parse("customView, dc;desc=atl"))
        .containsExactly(new Metric("customView", -1), new Metric("dc", -1));
    assertThat(ServerTiming.parse("cache;desc=\"Cache Read\";dur=23.2"))
        .containsExactly(new Metric("cache", 23_200_000));
    assertThat(ServerTiming.parse("total;dur=123.4"))
        .containsExactly(new Metric("total", 123_400_000));
  }

  @Test
  void readsWhatATierPassesOn() {
    assertThat(
            ServerTiming.parse(
                "app;dur=0.1, upstream;desc=\"a, b; c=\\\"d\\\"\" ; DUR = 0.400,"
                    + "user-service.db;dur=0.123"))
        .containsExactly(
            new Metric("app", 100_000),
            new Metric("upstream", 400_000),
            new Metric("user-service.db", 123_000));
  }

  @Test
  void takesTheFirstOfARepeatedParameter() {
    assertThat(ServerTiming.parse("db;dur=1;dur=2;desc=a;desc=b"))
        .containsExactly(new Metric("db", 1_000_000));
  }

  @Test
  void skipsWhatIsMalformedAndGoesOn() {
    assertThat(ServerTiming.parse(",, ;dur=1, @x;dur=2, db dirt;dur=3;;=4;x=, app;dur=5"))
        .containsExactly(new Metric("db", 3_000_000), new Metric("app", 5_000_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "NaN",
        "Infinity",
        "1e3",
        "0x1p3",
        "1d",
        " ",
        "--",
        "1.2.3",
        "86400000.1",
        "99999999999999",
        "9999999999999999"
      })
  void takesNoDurationButAPlainNumber(String duration) {
    assertThat(ServerTiming.parse("db;dur=" + duration).get(0).timed()).isFalse();
  }

  @Test
  void readsNoMoreMetricsThanAnyTierWouldSend() {
    assertThat(ServerTiming.parse("a;dur=1,".repeat(10_000))).hasSize(ServerTiming.MOST_METRICS);
  }

  @Test
  void survivesAnything() {
    SplittableRandom random = new SplittableRandom(7);
    String alphabet = "ab.-;;,,==\"\"\\ \tdur=0123456789.eE\u0000\u00e9\ud83d";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      for (Metric metric : ServerTiming.parse(text.toString())) {
        if (metric.name().isEmpty() || metric.nanos() < -1) {
          fail("read " + metric + " from " + text);
        }
      }
    }
  }
}
