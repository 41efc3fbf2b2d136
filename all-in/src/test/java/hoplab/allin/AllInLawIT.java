package hoplab.allin;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AllInLawIT extends AllInLawTest {}
