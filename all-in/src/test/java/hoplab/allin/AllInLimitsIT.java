package hoplab.allin;

import hoplab.contract.LimitsLawTest;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Order;

@QuarkusIntegrationTest
@Order(LimitsLawTest.LAST)
class AllInLimitsIT extends AllInLimitsTest {}
