package hoplab.tier;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdmissionTest.TwoAtOnce.class)
class AdmissionTest {
  @Inject Probe probe;

  @Test
  void turnsTheThirdAwayWhileTwoAreInFlightAndAdmitsAgainOnceTheyLeft() throws Exception {
    URI stays = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/probe/stays");
    List<CompletableFuture<HttpResponse<String>>> inFlight =
        IntStream.range(0, 2)
            .mapToObj(k -> HttpRequest.newBuilder(stays).build())
            .map(r -> HttpClient.newHttpClient().sendAsync(r, HttpResponse.BodyHandlers.ofString()))
            .toList();
    assertThat(probe.entered.await(10, TimeUnit.SECONDS)).isTrue();

    Response third = get("/probe/text");
    assertThat(third.statusCode()).isEqualTo(503);
    assertThat(third.header("Retry-After")).isEqualTo("1");
    assertThat(third.body().asString()).isEqualTo("Service Unavailable");
    assertThat(third.header("Server-Timing")).startsWith("db;dur=0.000");

    probe.leave.countDown();
    assertThat(inFlight).allMatch(answer -> answer.join().body().equals("left"));
    assertThat(get("/probe/text").statusCode()).isEqualTo(200);
    assertThat(get("/probe/fails").statusCode()).isEqualTo(500);
    assertThat(get("/probe/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/probe/text").statusCode()).isEqualTo(200);
  }

  /** Two requests at once and no more. */
  public static final class TwoAtOnce implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hoplab.admission.max-in-flight", "2");
    }
  }
}
