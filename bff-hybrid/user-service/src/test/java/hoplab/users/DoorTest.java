package hoplab.users;

import hoplab.gate.DoorLawTest;
import hoplab.gate.TestKey;
import hoplab.token.TestKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestKey.class)
@QuarkusTestResource(TestKeys.class)
class DoorTest extends DoorLawTest {}
