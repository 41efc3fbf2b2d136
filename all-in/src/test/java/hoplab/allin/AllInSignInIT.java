package hoplab.allin;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AllInSignInIT extends AllInSignInTest {}
