package hoplab.bff;

import hoplab.contract.DashboardLawTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PrivateServices.class)
class BffLawTest extends DashboardLawTest {}
