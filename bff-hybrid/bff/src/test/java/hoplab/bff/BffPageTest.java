package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PrivateServices.class)
class BffPageTest {
  @Test
  void servesThePageAndWhatItNeeds() throws Exception {
    HttpResponse<String> page = Bff.get("/");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("BFF hybrid</h1>", "/page.css", "/page.js");
    for (String part :
        new String[] {"/page.css", "/page.js", "/settings.json", "/dashboard.html"}) {
      assertThat(Bff.get(part).statusCode()).as(part).isEqualTo(200);
    }
  }
}
