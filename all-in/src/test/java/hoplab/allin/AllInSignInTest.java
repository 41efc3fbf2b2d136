package hoplab.allin;

import hoplab.contract.SessionLawTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AllInSignInTest extends SessionLawTest {
  @Override
  protected String cookieName() {
    return "all-in-session";
  }
}
