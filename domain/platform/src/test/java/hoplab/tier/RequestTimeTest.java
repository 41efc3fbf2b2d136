package hoplab.tier;

import static hoplab.tier.TierTime.Activity.CONNECTION;
import static hoplab.tier.TierTime.Activity.DATABASE;
import static hoplab.tier.TierTime.Activity.UPSTREAM;
import static hoplab.tier.TierTime.Activity.UPSTREAM_CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.tier.TierTime.Activity;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTimeTest {
  private long nowNanos = 5_000_000;
  private final RequestTime time = new RequestTime(() -> nowNanos);

  @Test
  void givesTheTierWhatNeitherDatabaseNorServicesTook() {
    after(100_000);
    time.started(DATABASE);
    after(250_400);
    time.ended(DATABASE);
    after(1_000_000);
    assertThat(header()).isEqualTo("db;dur=0.250, upstream;dur=0.000, app;dur=1.100");
  }

  @Test
  void countsServicesAskedAtTheSameTimeOnce() {
    time.started(UPSTREAM);
    after(1_000_000);
    time.started(UPSTREAM);
    after(1_000_000);
    time.ended(UPSTREAM);
    after(1_000_000);
    time.ended(UPSTREAM);
    after(500_000);
    assertThat(header()).startsWith("db;dur=0.000, upstream;dur=3.000, app;dur=0.500");
  }

  @Test
  void countsAServiceThatHasNotAnsweredYet() {
    time.started(UPSTREAM);
    after(2_000_000);
    assertThat(time.nanos(UPSTREAM)).isEqualTo(2_000_000);
  }

  @Test
  void keepsWaitingForAConnectionApartAndCountsItAsTheTiersOwn() {
    time.started(CONNECTION);
    after(3_000_000);
    time.ended(CONNECTION);
    after(1_000_000);
    assertThat(time.nanos(CONNECTION)).isEqualTo(3_000_000);
    assertThat(header()).isEqualTo("db;dur=0.000, upstream;dur=0.000, app;dur=4.000");
    assertThat(header(CONNECTION)).isEqualTo(header() + ", db-wait;dur=3.000");
  }

  @Test
  void countsWaitingForAServicesConnectionAsAPartOfTheCall() {
    time.started(UPSTREAM);
    time.started(UPSTREAM_CONNECTION);
    after(250_400);
    time.ended(UPSTREAM_CONNECTION);
    after(1_000_000);
    time.ended(UPSTREAM);
    after(500_000);
    assertThat(header()).isEqualTo("db;dur=0.000, upstream;dur=1.250, app;dur=0.500");
    assertThat(header(UPSTREAM_CONNECTION)).isEqualTo(header() + ", upstream-wait;dur=0.250");
  }

  @Test
  void reportsTheLongestOfWaitsAtTheSameTimeAndTheSumOfThoseInTurn() {
    time.started(UPSTREAM);
    time.started(UPSTREAM_CONNECTION);
    time.started(UPSTREAM_CONNECTION);
    after(1_000_000);
    time.ended(UPSTREAM_CONNECTION);
    after(2_000_000);
    time.ended(UPSTREAM_CONNECTION);
    assertThat(header(UPSTREAM_CONNECTION)).endsWith(", upstream-wait;dur=3.000");
    after(1_000_000);
    time.started(UPSTREAM_CONNECTION);
    after(4_000_000);
    time.ended(UPSTREAM_CONNECTION);
    assertThat(header(UPSTREAM_CONNECTION)).endsWith(", upstream-wait;dur=7.000");
  }

  @Test
  void reportsNoWaitLongerThanWhatItIsAPartOf() {
    time.started(UPSTREAM);
    time.started(UPSTREAM_CONNECTION);
    after(1_000_000);
    time.ended(UPSTREAM);
    after(5_000_000);
    assertThat(header(UPSTREAM_CONNECTION))
        .isEqualTo("db;dur=0.000, upstream;dur=1.000, app;dur=5.000, upstream-wait;dur=1.000");
  }

  @Test
  void reportsAWaitThatWasNone() {
    assertThat(header(CONNECTION)).endsWith("app;dur=0.000, db-wait;dur=0.000");
    assertThat(header(UPSTREAM_CONNECTION)).endsWith("app;dur=0.000, upstream-wait;dur=0.000");
  }

  @Test
  void ignoresAnEndWithoutAStart() {
    time.ended(DATABASE);
    after(1_000);
    assertThat(header()).isEqualTo("db;dur=0.000, upstream;dur=0.000, app;dur=0.001");
  }

  @Test
  void timesACallFromSubscriptionToItsEndAlsoIfItFails() {
    CompletableFuture<String> service = new CompletableFuture<>();
    Uni<String> call = time.upstream(Uni.createFrom().completionStage(service));
    after(1_000_000);
    CompletableFuture<String> answer = call.subscribeAsCompletionStage();
    after(2_000_000);
    service.completeExceptionally(new IllegalStateException("down"));
    after(4_000_000);
    assertThat(answer).isCompletedExceptionally();
    assertThat(time.nanos(UPSTREAM)).isEqualTo(2_000_000);
  }

  @Test
  void passesOnTheMetricsOfServicesUnderTheirNames() {
    time.passOn("user-service", "db;dur=0.123, app;dur=1.000");
    time.passOn("order-service", "db;dur=0.456");
    assertThat(header())
        .endsWith(
            ", user-service.db;dur=0.123, user-service.app;dur=1.000, order-service.db;dur=0.456");
  }

  @Test
  void passesOnTheWaitsOfServicesAfterItsOwn() {
    time.passOn("user-service", "db;dur=0.123, app;dur=1.000, db-wait;dur=0.750");
    assertThat(header(UPSTREAM_CONNECTION))
        .endsWith(
            "upstream-wait;dur=0.000, user-service.db;dur=0.123, user-service.app;dur=1.000,"
                + " user-service.db-wait;dur=0.750");
  }

  @Test
  void passesNothingOnThatIsNoMetric() {
    time.passOn("s", null);
    time.passOn("s", "x\r\nSet-Cookie: a=b;dur=y, cache;desc=\"secret\", , ;dur=1");
    time.passOn("s", "db;dur=1.0, ".repeat(1_000));
    assertThat(header()).isEqualTo("db;dur=0.000, upstream;dur=0.000, app;dur=0.000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;dur=1",
        "a;dur=1.",
        "a;dur=.5",
        ";dur=1.5",
        "a b;dur=1.5",
        "a;dur=1.5;desc=x",
        "a;dur=1.5 ",
        "a;dur=1.1234567",
        "a;dur=1234567890.5",
        "a;dur=-1.5",
        "a;DUR=1.5",
        "a;dur=1.5,b;dur=1.5",
        "a"
      })
  void leavesOutWhatIsNearlyAMetricAndPassesItsNeighboursOn(String nearly) {
    time.passOn("s", "x.Y_z-9;dur=123456789.123456, " + nearly + ", b;dur=0.1");
    assertThat(header()).endsWith("app;dur=0.000, s.x.Y_z-9;dur=123456789.123456, s.b;dur=0.1");
  }

  @Test
  void passesANameOf64CharactersOnAndNoLongerOne() {
    time.passOn("s", "n".repeat(65) + ";dur=1.5, " + "n".repeat(64) + ";dur=1.5");
    assertThat(header()).endsWith("app;dur=0.000, s." + "n".repeat(64) + ";dur=1.5");
  }

  private String header(Activity... waits) {
    return time.header(Set.of(waits));
  }

  private void after(long nanos) {
    nowNanos += nanos;
  }
}
