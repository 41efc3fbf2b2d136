package hoplab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The law as every variant's test; a variant promises a dashboard, or the orders from which its
 * client makes one. It adds two lines: a subclass of either under {@code @QuarkusTest}, and its
 * subclass under {@code @QuarkusIntegrationTest} for the packaged processes.
 *
 * @see DashboardLawTest
 * @see OrdersLawTest
 */
public abstract class VariantLawTest {
  private static final long SEED = 7;

  /** Where the public API is; by default the process that Quarkus started for the test. */
  protected URI api() {
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
  }

  /** How a client of this variant shows who it is. */
  protected SignIn signIn() {
    return SignIn.SESSION;
  }

  @Test
  void answersUserFetchesToTheByte() {
    keeps(Chapter.USER_FETCH);
  }

  @Test
  void drawsStatements() {
    keeps(Chapter.STATEMENT);
  }

  @Test
  void tellsRequestIdAndTimeWithEveryAnswer() {
    keeps(Chapter.HEADERS);
  }

  /** Holds a chapter of the law against the variant. */
  final void keeps(Chapter chapter) {
    assertThat(LawCheck.run(api(), Law.cases(SEED, Set.of(chapter)), asStaff())).isEmpty();
  }

  private Map<String, String> asStaff() {
    try {
      return signIn().at(api(), SignIn.STAFF);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
