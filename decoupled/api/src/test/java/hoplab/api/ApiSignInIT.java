package hoplab.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ApiSignInIT extends ApiSignInTest {}
