package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With one connection to each service, one that is not given back is one too many. */
@QuarkusTest
@TestProfile(ConnectionQueueTest.OneConnection.class)
@WithTestResource(FakeServices.class)
class AbandonedCallTest {
  private static final Duration MEANWHILE = FakeServices.SLOWNESS.dividedBy(5);
  private static final String DASHBOARD = "/api/user/u00042/dashboard";

  @BeforeEach
  void openTheConnections() {
    assertThat(get(DASHBOARD).join()).isEqualTo(200);
  }

  @Test
  void givesBackTheConnectionThatAClientWhoIsGoneHasWaitedFor() throws Exception {
    CompletableFuture<Integer> holds = hold("/api/user/" + FakeServices.SLOW_USER);
    Bff.getAndReset("/api/user/u00042", MEANWHILE);
    assertThat(holds.join()).isEqualTo(200);
    assertThat(get(DASHBOARD).join()).isEqualTo(200);
  }

  @Test
  void givesBackTheConnectionThatAClientWhoIsGoneHasHeld() throws Exception {
    Bff.getAndReset("/api/user/" + FakeServices.SLOW_USER, MEANWHILE);
    assertThat(get(DASHBOARD).join()).isEqualTo(200);
  }

  @Test
  void givesBackTheConnectionThatACallHasWaitedForWhenItsNeighbourFailed() throws Exception {
    CompletableFuture<Integer> holds = hold("/api/user/" + FakeServices.SLOW_ORDERS + "/dashboard");
    assertThat(get("/api/user/u00404/dashboard").join()).isEqualTo(404);
    assertThat(holds.join()).isEqualTo(200);
    assertThat(get(DASHBOARD).join()).isEqualTo(200);
  }

  /** The status of the answer to a request that has a connection by now. */
  private static CompletableFuture<Integer> hold(String path) throws InterruptedException {
    CompletableFuture<Integer> status = get(path);
    Thread.sleep(MEANWHILE.toMillis());
    return status;
  }

  private static CompletableFuture<Integer> get(String path) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                HttpResponse<String> answer = Bff.get(path);
                return answer.statusCode();
              } catch (Exception e) {
                throw new CompletionException(e);
              }
            })
        .orTimeout(4, TimeUnit.SECONDS);
  }
}
