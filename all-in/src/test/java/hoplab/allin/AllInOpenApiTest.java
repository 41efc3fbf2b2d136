package hoplab.allin;

import hoplab.contract.OpenApiLawTest;
import hoplab.session.SessionApi;
import java.util.List;

class AllInOpenApiTest extends OpenApiLawTest {
  @Override
  protected List<Class<?>> resources() {
    return List.of(UserApi.class, SessionApi.class);
  }
}
