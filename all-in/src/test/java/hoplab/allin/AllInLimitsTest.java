package hoplab.allin;

import hoplab.contract.LimitsLawTest;
import hoplab.contract.ShortPatience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ShortPatience.class)
class AllInLimitsTest extends LimitsLawTest {}
