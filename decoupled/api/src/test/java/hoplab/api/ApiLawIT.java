package hoplab.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ApiLawIT extends ApiLawTest {}
