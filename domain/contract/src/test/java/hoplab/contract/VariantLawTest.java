package hoplab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The law as every variant's test. A variant adds two lines: a subclass under {@code @QuarkusTest},
 * and its subclass under {@code @QuarkusIntegrationTest} for the packaged processes.
 */
public abstract class VariantLawTest {
  private static final long SEED = 7;

  /** What the variant promises; a variant whose client shapes the page promises other chapters. */
  protected Set<Chapter> promises() {
    return EnumSet.complementOf(EnumSet.of(Chapter.ORDERS));
  }

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
  void answersDashboardsToTheByte() {
    keeps(Chapter.DASHBOARD);
  }

  @Test
  void answersOrdersToTheByte() {
    keeps(Chapter.ORDERS);
  }

  @Test
  void drawsStatements() {
    keeps(Chapter.STATEMENT);
  }

  @Test
  void tellsRequestIdAndTimeWithEveryAnswer() {
    keeps(Chapter.HEADERS);
  }

  private void keeps(Chapter chapter) {
    Assumptions.assumeTrue(promises().contains(chapter), () -> "does not promise " + chapter);
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
