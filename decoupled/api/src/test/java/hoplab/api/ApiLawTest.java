package hoplab.api;

import hoplab.contract.Chapter;
import hoplab.contract.VariantLawTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Set;

@QuarkusTest
class ApiLawTest extends VariantLawTest {
  /** The client shapes the dashboard from the user and the orders. */
  @Override
  protected Set<Chapter> promises() {
    return EnumSet.complementOf(EnumSet.of(Chapter.DASHBOARD));
  }
}
