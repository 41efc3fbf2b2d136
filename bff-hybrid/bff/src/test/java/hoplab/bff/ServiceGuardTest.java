package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A service that fails, or hangs, holds up nothing but what needs it. */
@QuarkusTest
@TestProfile(ServiceGuardTest.Impatient.class)
@WithTestResource(
    value = FakeServices.class,
    initArgs = @ResourceArg(name = FakeServices.PATIENCE, value = FakeServices.AS_PACKAGED))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceGuardTest {
  private static final int MOST_AT_ONCE = 4;
  private static final int CALLS = 20;
  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Duration OPEN = Duration.ofMillis(500);
  private static final String GOOD = "/api/user/u00042";
  private static final String ORDERS_FAIL = "/api/user/" + FakeServices.ORDERS_FAILED;
  private static final String DASHBOARD = "/dashboard";

  /** As packaged, but for a bulkhead that few requests fill. */
  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>();
      settings.put("hoplab.upstream.most-at-once", Integer.toString(MOST_AT_ONCE));
      settings.put("hoplab.upstream.breaker.open", OPEN.toMillis() + "ms");
      return settings;
    }
  }

  @BeforeEach
  void everythingAnswers() throws Exception {
    long limit = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (Bff.get(GOOD + DASHBOARD).statusCode() != 200) {
      assertThat(System.nanoTime()).isLessThan(limit);
    }
  }

  @Test
  @Order(1)
  void givesASilentServiceUpInTime() throws Exception {
    long begin = System.nanoTime();
    assertThat(Bff.get("/api/user/" + FakeServices.SILENT).statusCode()).isEqualTo(500);
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(PATIENCE, PATIENCE.multipliedBy(2));
  }

  @Test
  @Order(2)
  void turnsAwayCallsOfAServiceBeyondItsBulkheadAndFetchesUsersMeanwhile() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> held =
        Stream.generate(() -> get("/api/user/" + FakeServices.SLOW_ORDERS + DASHBOARD))
            .limit(MOST_AT_ONCE + 1) // one may wait
            .toList();
    Thread.sleep(FakeServices.SLOWNESS.toMillis() / 5); // they wait for their orders by now
    HttpResponse<String> refused = Bff.get(GOOD + DASHBOARD);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).isEqualTo("Service Unavailable");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(Bff.get(GOOD).statusCode()).isEqualTo(200);
    assertThat(held).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
  }

  @Test
  @Order(3)
  void answersTheDashboardWithAFailureAtOnceWhileOrdersAreAwayAndFetchesUsersAsBefore()
      throws Exception {
    for (int i = 0; i < CALLS; i++) {
      assertThat(Bff.get(ORDERS_FAIL + DASHBOARD).statusCode()).isEqualTo(500);
    }
    long begin = System.nanoTime();
    HttpResponse<String> refused = Bff.get(GOOD + DASHBOARD);
    assertThat(refused.statusCode()).as("the circuit is open").isEqualTo(500);
    assertThat(refused.body()).isEqualTo("Internal Server Error");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(OPEN);
    assertThat(Bff.get(GOOD).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(4)
  void asksAServiceAgainSoonAfterItFailed() throws Exception {
    for (int i = 0; i < CALLS; i++) {
      assertThat(Bff.get(ORDERS_FAIL + DASHBOARD).statusCode()).isEqualTo(500);
    }
    long begin = System.nanoTime();
    everythingAnswers();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(OPEN.multipliedBy(3));
  }

  @Test
  @Order(5)
  void doesNotTakeAnUnknownUserOrOverloadForAFailure() throws Exception {
    for (int i = 0; i < CALLS; i++) {
      assertThat(Bff.get("/api/user/u00404").statusCode()).isEqualTo(404);
      assertThat(Bff.get("/api/user/u00503").statusCode()).isEqualTo(503);
    }
    assertThat(Bff.get(GOOD).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(6)
  void makesACallThatWaitedInTheBulkheadWithTheTokenOfItsOwnUser() throws Exception {
    Map<String, String> user = Bff.signIn(FakeServices.TOKEN);
    List<CompletableFuture<HttpResponse<String>>> heldByStaff =
        Stream.generate(() -> get("/api/user/" + FakeServices.SLOW_USER))
            .limit(MOST_AT_ONCE)
            .toList();
    Thread.sleep(FakeServices.SLOWNESS.toMillis() / 5); // they wait for their users by now
    HttpResponse<String> waited = Bff.getAs(user, "/api/user/" + FakeServices.TOKEN);
    assertThat(heldByStaff).as("had room first").anyMatch(CompletableFuture::isDone);
    assertThat(waited.statusCode()).isEqualTo(200);
    String claims = waited.body().replaceAll(".*\"Bearer [^.]*\\.([^.]*)\\..*", "$1");
    assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
        .contains("\"sub\":\"" + FakeServices.TOKEN + "\"");
    assertThat(heldByStaff).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
  }

  private static CompletableFuture<HttpResponse<String>> get(String path) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Bff.get(path);
          } catch (Exception e) {
            throw new CompletionException(e);
          }
        },
        task -> new Thread(task, "request").start());
  }
}
