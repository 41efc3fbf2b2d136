package hoplab.bff;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class BffSignInIT extends BffSignInTest {}
