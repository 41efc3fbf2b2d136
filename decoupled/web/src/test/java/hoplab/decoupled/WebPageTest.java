package hoplab.decoupled;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiOrigin.class)
class WebPageTest {
  @Test
  void servesThePage() {
    assertThat(get("/").statusCode()).isEqualTo(200);
    assertThat(get("/").contentType()).startsWith("text/html");
    assertThat(get("/page.js").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsThePageWhereTheApiIsAndThatItShapesTheDashboardItself() {
    assertThat(get("/settings.json").body().asString())
        .isEqualTo(
            "{\"apiOrigin\":\"%s\",\"dashboardShapedBy\":\"client\"}".formatted(ApiOrigin.ORIGIN));
  }

  @Test
  void hasNoApiOfItsOwn() {
    assertThat(get("/api/user/u00042").statusCode()).isEqualTo(404);
  }
}
