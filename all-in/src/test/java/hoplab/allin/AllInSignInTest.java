package hoplab.allin;

import hoplab.contract.SessionLawTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AllInSignInTest extends SessionLawTest {}
