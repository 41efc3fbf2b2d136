package hoplab.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ApiLimitsIT extends ApiLimitsTest {}
