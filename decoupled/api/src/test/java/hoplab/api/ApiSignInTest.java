package hoplab.api;

import hoplab.contract.SignIn;
import hoplab.contract.SignInLawTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;

@QuarkusTest
class ApiSignInTest extends SignInLawTest {
  /** A page of another origin cannot show a cookie without telling every other page apart. */
  @Override
  protected SignIn signIn() {
    return SignIn.BEARER;
  }

  /** The client shapes the dashboard from the user and the orders. */
  @Override
  protected List<String> routes() {
    return List.of(
        "GET /api/user/%s",
        "HEAD /api/user/%s", "GET /api/user/%s/orders", "POST /api/user/%s/statement?months=1");
  }
}
