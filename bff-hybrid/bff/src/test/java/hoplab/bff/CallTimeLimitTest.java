package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With one connection to each service, the second call of a silent one waits for the first. */
@QuarkusTest
@TestProfile(ConnectionQueueTest.OneConnection.class)
@WithTestResource(
    value = FakeServices.class,
    initArgs = @ResourceArg(name = FakeServices.PATIENCE, value = FakeServices.AS_PACKAGED))
class CallTimeLimitTest {
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  @Test
  void countsTheWaitForAConnection() {
    List<CompletableFuture<Duration>> asked =
        Stream.generate(CallTimeLimitTest::silent).limit(2).toList();
    assertThat(asked)
        .allSatisfy(
            one ->
                assertThat(one.join()).isBetween(PATIENCE, PATIENCE.multipliedBy(3).dividedBy(2)));
  }

  /** How long a user fetch takes whose service does not answer. */
  private static CompletableFuture<Duration> silent() {
    return CompletableFuture.supplyAsync(
        () -> {
          long begin = System.nanoTime();
          try {
            assertThat(Bff.get("/api/user/" + FakeServices.SILENT).statusCode()).isEqualTo(500);
          } catch (Exception e) {
            throw new CompletionException(e);
          }
          return Duration.ofNanos(System.nanoTime() - begin);
        });
  }
}
