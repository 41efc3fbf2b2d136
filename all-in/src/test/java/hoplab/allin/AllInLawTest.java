package hoplab.allin;

import hoplab.contract.VariantLawTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AllInLawTest extends VariantLawTest {}
