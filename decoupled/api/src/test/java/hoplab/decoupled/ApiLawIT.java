package hoplab.decoupled;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(PageOrigin.class)
class ApiLawIT extends ApiLawTest {}
