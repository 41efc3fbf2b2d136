package hoplab.api;

import hoplab.contract.OrdersLawTest;
import hoplab.contract.SignIn;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ApiLawTest extends OrdersLawTest {
  /** A page of another origin shows a token. */
  @Override
  protected SignIn signIn() {
    return SignIn.BEARER;
  }
}
