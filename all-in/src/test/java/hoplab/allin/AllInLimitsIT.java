package hoplab.allin;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AllInLimitsIT extends AllInLimitsTest {}
