package hoplab.decoupled;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class WebPageIT extends WebPageTest {}
