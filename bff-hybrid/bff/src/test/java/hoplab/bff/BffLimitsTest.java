package hoplab.bff;

import hoplab.contract.LimitsLawTest;
import hoplab.contract.ShortPatience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PrivateServices.class)
@WithTestResource(ShortPatience.class)
class BffLimitsTest extends LimitsLawTest {}
