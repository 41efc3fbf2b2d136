package hoplab.allin;

import hoplab.contract.SignInLawTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AllInSignInTest extends SignInLawTest {}
