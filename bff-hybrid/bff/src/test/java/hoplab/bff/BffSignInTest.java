package hoplab.bff;

import hoplab.contract.SessionLawTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PrivateServices.class)
class BffSignInTest extends SessionLawTest {
  @Override
  protected String cookieName() {
    return "bff-session";
  }
}
