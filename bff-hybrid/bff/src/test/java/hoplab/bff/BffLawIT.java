package hoplab.bff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
@WithTestResource(PrivateServices.class)
class BffLawIT extends BffLawTest {}
