package hoplab.bff;

import hoplab.contract.SignInLawTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PrivateServices.class)
class BffSignInTest extends SignInLawTest {}
