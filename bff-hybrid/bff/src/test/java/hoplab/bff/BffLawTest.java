package hoplab.bff;

import hoplab.contract.VariantLawTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PrivateServices.class)
class BffLawTest extends VariantLawTest {}
