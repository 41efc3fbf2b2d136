package hoplab.users;

import hoplab.gate.DoorLawTest;
import hoplab.gate.TestKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestKey.class)
class DoorTest extends DoorLawTest {
  @Override
  protected String goodPath() {
    return "/user/u00042";
  }
}
