package hoplab.api;

import hoplab.token.TestKeys;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What every test of the api has around it, so that one process serves as many as possible. */
@WithTestResource(value = ThePage.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestKeys.class, scope = TestResourceScope.GLOBAL)
final class ApiSurroundings {}
