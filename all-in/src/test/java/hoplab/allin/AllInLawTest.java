package hoplab.allin;

import hoplab.contract.DashboardLawTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AllInLawTest extends DashboardLawTest {}
