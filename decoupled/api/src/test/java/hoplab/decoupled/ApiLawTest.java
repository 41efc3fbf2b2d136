package hoplab.decoupled;

import hoplab.contract.Chapter;
import hoplab.contract.VariantLawTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Set;

@QuarkusTest
class ApiLawTest extends VariantLawTest {
  @Override
  protected Set<Chapter> promises() {
    return EnumSet.complementOf(EnumSet.of(Chapter.DASHBOARD));
  }
}
