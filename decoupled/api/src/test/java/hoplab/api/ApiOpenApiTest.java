package hoplab.api;

import hoplab.contract.OpenApiLawTest;
import hoplab.contract.SignIn;
import java.util.List;

class ApiOpenApiTest extends OpenApiLawTest {
  @Override
  protected SignIn signIn() {
    return SignIn.BEARER;
  }

  @Override
  protected List<Class<?>> resources() {
    return List.of(UserApi.class, TokenApi.class);
  }
}
