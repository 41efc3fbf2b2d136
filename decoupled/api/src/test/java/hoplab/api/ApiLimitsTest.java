package hoplab.api;

import hoplab.contract.LimitsLawTest;
import hoplab.contract.ShortPatience;
import hoplab.contract.SignIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ShortPatience.class)
class ApiLimitsTest extends LimitsLawTest {
  /** A page of another origin shows a token. */
  @Override
  protected SignIn signIn() {
    return SignIn.BEARER;
  }
}
