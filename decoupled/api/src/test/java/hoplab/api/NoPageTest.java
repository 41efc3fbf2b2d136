package hoplab.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page has an origin of its own. */
@QuarkusTest
class NoPageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/page.css",
        "/page.js",
        "/settings.json",
        "/dashboard.html",
        "/design.css"
      })
  void servesNoFileOfAPage(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }
}
