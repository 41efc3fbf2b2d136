package hoplab.api;

import hoplab.contract.Chapter;
import hoplab.contract.SignIn;
import hoplab.contract.VariantLawTest;
import hoplab.token.TestKeys;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Set;

@QuarkusTest
@WithTestResource(TestKeys.class)
class ApiLawTest extends VariantLawTest {
  /** A page of another origin shows a token. */
  @Override
  protected SignIn signIn() {
    return SignIn.BEARER;
  }

  /** The client shapes the dashboard from the user and the orders. */
  @Override
  protected Set<Chapter> promises() {
    return EnumSet.complementOf(EnumSet.of(Chapter.DASHBOARD));
  }
}
