package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.Part;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimeSplitTest {

  private final TimeSplit split = new TimeSplit();

  @Test
  void splitsTheTimeOfOneProcess() {
    split.add(1_000_000, List.of("db;dur=0.3, app;dur=0.1"));

    assertThat(split.parts())
        .containsExactly(
            new Part("public", Part.Kind.APP, 100),
            new Part("public", Part.Kind.DB, 300),
            new Part("client", Part.Kind.UNEXPLAINED, 600));
  }

  @Test
  void leavesToTheLinkWhatTheServiceDoesNotExplain() {
    split.add(
        2_000_000,
        List.of(
            "upstream;dur=1.0, app;dur=0.2, user-service.db;dur=0.5, user-service.app;dur=0.1"));

    assertThat(split.parts())
        .containsExactly(
            new Part("public", Part.Kind.APP, 200),
            new Part("user-service", Part.Kind.APP, 100),
            new Part("user-service", Part.Kind.DB, 500),
            new Part("user-service", Part.Kind.LINK, 400),
            new Part("client", Part.Kind.UNEXPLAINED, 800));
  }

  @Test
  void countsOnlyTheLongestOfServicesThatWereAskedTogether() {
    split.add(
        2_000_000, List.of("upstream;dur=1", "user-service.db;dur=0.4, order-service.db;dur=0.7"));

    assertThat(split.parts())
        .containsExactly(
            new Part("order-service", Part.Kind.DB, 700),
            new Part("order-service", Part.Kind.LINK, 300),
            new Part("client", Part.Kind.UNEXPLAINED, 1_000));
  }

  @Test
  void namesTheLinkAfterThePublicTierIfNoServiceReports() {
    split.add(2_000_000, List.of("upstream;dur=1"));

    assertThat(split.parts())
        .containsExactly(
            new Part("public", Part.Kind.LINK, 1_000),
            new Part("client", Part.Kind.UNEXPLAINED, 1_000));
  }

  @Test
  void explainsNothingWithoutServerTiming() {
    split.add(2_000_000, List.of());
    split.add(4_000_000, List.of("total;dur=1, cache, .db;dur=1, a.total;dur=3"));

    assertThat(split.parts()).containsExactly(new Part("client", Part.Kind.UNEXPLAINED, 3_000));
  }

  @Test
  void countsRequestsWhoseTiersClaimMoreThanTheWhole() {
    split.add(1_000_000, List.of("db;dur=0.6, app;dur=0.6"));
    split.add(1_000_000, List.of("db;dur=0.5, app;dur=0.5"));

    assertThat(split.partsExceedingWhole()).isEqualTo(1);
    assertThat(split.parts()).contains(new Part("client", Part.Kind.UNEXPLAINED, -100));
  }

  @Test
  void isEmptyBeforeTheFirstRequest() {
    assertThat(split.parts()).isEmpty();
  }

  @Test
  void partsAlwaysSumToTheMeanOfTheWhole() {
    SplittableRandom random = new SplittableRandom(7);
    String[] names = {
      "db", "app", "upstream", "a.db", "a.app", "b.db", "b.upstream", "x", "..", "b."
    };
    long sum = 0;
    for (int i = 0; i < 10_000; i++) {
      long whole = 1 + random.nextLong(5_000_000);
      sum += whole;
      StringBuilder header = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        String name = names[random.nextInt(names.length)];
        header.append(name).append(";dur=").append(random.nextInt(4_000) / 1e3).append(',');
      }
      split.add(whole, List.of(header.toString()));
    }

    assertThat(split.parts().stream().mapToDouble(Part::meanMicros).sum())
        .isEqualTo(sum / 10_000.0 / 1e3, within(1e-6));
  }

  @Test
  void boundsWhatAHostileServerCanMakeItKeep() {
    for (int i = 0; i < 10_000; i++) {
      split.add(1_000_000, List.of("tier" + i + ".db;dur=0.5"));
    }

    assertThat(split.parts()).hasSizeLessThanOrEqualTo(TimeSplit.MOST_PARTS + 1);
    assertThat(split.parts().stream().mapToDouble(Part::meanMicros).sum())
        .isEqualTo(1_000, within(1e-6));
  }
}
