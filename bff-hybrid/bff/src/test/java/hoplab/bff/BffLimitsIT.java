package hoplab.bff;

import hoplab.contract.LimitsLawTest;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Order;

@QuarkusIntegrationTest
@Order(LimitsLawTest.LAST)
class BffLimitsIT extends BffLimitsTest {}
