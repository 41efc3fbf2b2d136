package hoplab.bff;

import hoplab.contract.OpenApiLawTest;
import hoplab.session.SessionApi;
import java.util.List;

class BffOpenApiTest extends OpenApiLawTest {
  @Override
  protected List<Class<?>> resources() {
    return List.of(UserApi.class, SessionApi.class);
  }
}
