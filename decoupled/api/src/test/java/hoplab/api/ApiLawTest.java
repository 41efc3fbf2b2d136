package hoplab.api;

import hoplab.contract.OrdersLawTest;
import hoplab.contract.SignIn;
import hoplab.token.TestKeys;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestKeys.class)
class ApiLawTest extends OrdersLawTest {
  /** A page of another origin shows a token. */
  @Override
  protected SignIn signIn() {
    return SignIn.BEARER;
  }
}
